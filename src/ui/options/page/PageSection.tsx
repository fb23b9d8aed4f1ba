import type { OptionsPage, OptionsSection } from '../sections.tsx';
import type { Reading } from './use-reading.ts';

/** What both forms of the page are made of: the sections there are now, and the one that is being read. */
export interface PageParts {
  readonly page: OptionsPage;
  readonly sections: readonly OptionsSection[];
  readonly reading: Reading;
}

export interface PageSectionProps {
  readonly section: OptionsSection;
  readonly page: OptionsPage;
  readonly isCurrentStep?: boolean;
}

/** A section with the id that its address names; it can be given the focus. */
export function PageSection({ section, page, isCurrentStep = false }: PageSectionProps) {
  return (
    <div class={`options-section${isCurrentStep ? ' current-step' : ''}`} id={section.id} tabIndex={-1}>
      {section.render(page)}
    </div>
  );
}
