import type { ComponentChildren } from 'preact';
import { type MessageKey, t } from '../../../platform/i18n.ts';
import { Icon } from '../../components/Icon.tsx';
import { useCopy } from '../../use-copy.ts';

export interface ReportCopyProps {
  readonly text: string;
  /** What the button says. */
  readonly copy: MessageKey;
  /** What is not in it. */
  readonly privacy: MessageKey;
  /** Other ways to take it along. */
  readonly children?: ComponentChildren;
}

/** Puts a report on the clipboard, and says what is not in it. */
export function ReportCopy({ text, copy: name, privacy, children }: ReportCopyProps) {
  const [copied, copy] = useCopy();
  return (
    <div class="run-report">
      <button type="button" class="button button-small" onClick={() => copy(text)}>
        <Icon name="copy" />
        {t(name)}
      </button>
      {children}
      <span class="help" role="status">
        {t(copied === 'yes' ? 'copied_report' : privacy)}
      </span>
      {copied === 'failed' && <textarea class="request" readOnly rows={8} value={text} />}
    </div>
  );
}
