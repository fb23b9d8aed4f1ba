import { useEffect, useState } from 'preact/hooks';
import { t } from '../../../platform/i18n.ts';
import { useStore } from '../../use-store.ts';
import { NavGroup } from '../page/OptionsNav.tsx';
import { type PageParts, PageSection } from '../page/PageSection.tsx';
import { PolicyNote } from '../policy/PolicyNote.tsx';
import { LockedCard } from '../protection/LockedCard.tsx';
import { About } from './About.tsx';
import { GuideSteps } from './GuideSteps.tsx';
import { currentStep } from './steps.ts';

/** The first set-up, step by step; whatever it does not need waits folded below. */
export function Guide({ page, sections, reading: { current, show } }: PageParts) {
  const { state, options } = page;
  const [hasRead, setHasRead] = useState(false);
  const steps = sections.filter(({ isStep }) => isStep);
  const others = sections.filter(({ isStep }) => !isStep);
  const step = currentStep(state, hasRead);
  const { erased, eraseFailure } = useStore(options.protection.store);
  const [isOpen, setIsOpen] = useState(erased || eraseFailure !== null);
  const isAsked = others.some(({ id }) => id === current);
  useEffect(() => {
    if (isAsked) setIsOpen(true);
  }, [current]);
  const showOther = (id: string): void => {
    setIsOpen(true);
    show(id);
  };
  return (
    <div class="options-columns">
      <nav class="options-nav" aria-label={t('nav_label')}>
        <GuideSteps current={step} onShow={show} />
        <NavGroup title="nav_more" sections={others} current={isOpen ? current : ''} onShow={showOther} />
      </nav>
      <main class="options-main" onFocusIn={({ target }) => setHasRead((has) => has || isKeyInput(target))}>
        <LockedCard protection={options.protection} />
        <PolicyNote policy={options.policy} />
        <div class="options-section" id="about" tabIndex={-1}>
          <About settingsFile={options.settingsFile} />
        </div>
        {steps.map((section) => (
          <PageSection key={section.id} section={section} page={page} isCurrentStep={section.id === step} />
        ))}
        <details class="more" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{t('nav_more')}</summary>
          {others.map((section) => (
            <PageSection key={section.id} section={section} page={page} />
          ))}
        </details>
      </main>
    </div>
  );
}

const isKeyInput = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'password';
