import type { QuestionView } from '../../messages/lens-view.ts';
import { t } from '../../platform/i18n.ts';
import { ConnectionDot } from './ConnectionChip.tsx';
import { Icon } from './Icon.tsx';

const WORDS = {
  'which-connection': ['question_which_connection', 'question_which_connection_why'],
  'which-member': ['question_which_member', 'question_which_member_why'],
  'which-profile': ['question_which_profile', 'question_which_profile_why'],
} as const;

/** One alone may be somebody else as well: a number in an address may be of either of two kinds. */
const ONLY_ONE = ['question_only_member', 'question_only_member_why'] as const;

const wordsOf = ({ id, choices }: QuestionView): (typeof WORDS)[QuestionView['id']] | typeof ONLY_ONE =>
  id === 'which-member' && choices.length === 1 ? ONLY_ONE : WORDS[id];

export interface QuestionProps {
  readonly question: QuestionView;
  readonly onAnswer: (question: QuestionView['id'], choice: string) => void;
}

/** Asks the agent who is meant: never a guess. */
export function Question({ question, onAnswer }: QuestionProps) {
  const [title, why] = wordsOf(question);
  return (
    <section class="question" data-question={question.id}>
      <h2>{t(title)}</h2>
      <p>{t(why)}</p>
      <ul class="choices">
        {question.choices.map((choice) => (
          <li key={choice.id}>
            <button type="button" class="choice" onClick={() => onAnswer(question.id, choice.id)}>
              {choice.colour ? <ConnectionDot colour={choice.colour} /> : <Icon name="person" />}
              <span class="choice-text">
                <bdi class="choice-name">{choice.name ?? t('person_unnamed')}</bdi>
                {!choice.colour && <bdi class="choice-line">{choice.email ?? t('person_no_email')}</bdi>}
                <bdi class="choice-line">{choice.detail}</bdi>
              </span>
              <Icon name="chevron" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
