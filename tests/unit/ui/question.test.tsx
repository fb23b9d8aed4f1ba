// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Question } from '../../../src/ui/components/Question.tsx';
import { LENS_VIEWS } from '../../gallery/views/lens.ts';
import { show } from './page.tsx';

test('one customer alone is not called several', () => {
  const { question } = LENS_VIEWS['only-member'];
  if (!question) throw new Error('nothing is asked');
  const one = show(<Question question={question} onAnswer={() => undefined} />);
  expect(one.textContent).toContain('Is this the customer?');
  const [choice] = question.choices;
  const two = { ...question, choices: choice ? [choice, { ...choice, id: '2' }] : [] };
  const several = show(<Question question={two} onAnswer={() => undefined} />);
  expect(several.textContent).toContain('Several LoyaltyLion customers match');
});
