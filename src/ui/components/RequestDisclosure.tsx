import { useEffect, useId, useRef } from 'preact/hooks';
import type { RequestPreview } from '../../domain/request-preview.ts';
import { type MessageKey, t } from '../../platform/i18n.ts';
import { toCurl } from '../curl.ts';
import type { Preview } from '../preview.ts';
import { useCopy } from '../use-copy.ts';
import { ErrorNote } from './ErrorNote.tsx';
import { Icon } from './Icon.tsx';

export interface RequestDisclosureProps {
  readonly label: MessageKey;
  readonly preview: Preview;
  /** Asks for the request, or folds it away. */
  readonly onToggle: () => void;
}

/** A dry run: the very request that would be sent, with the key masked. */
export function RequestDisclosure({ label, preview, onToggle }: RequestDisclosureProps) {
  const id = useId();
  const open = preview.state !== 'closed';
  return (
    <section class="dry-run">
      <button type="button" class="fold" aria-expanded={open} aria-controls={id} onClick={onToggle}>
        <Icon name="chevron" />
        {t(label)}
      </button>
      {open && (
        <div id={id} class="dry-run-body" aria-live="polite">
          {preview.state === 'asking' && <p>{t('request_preparing')}</p>}
          {preview.state === 'failed' && <ErrorNote failure={preview.failure} />}
          {preview.state === 'shown' && <Request request={preview.request} />}
        </div>
      )}
    </section>
  );
}

function Request({ request }: { readonly request: RequestPreview }) {
  const [copied, copy] = useCopy();
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.scrollIntoView({ block: 'nearest' }), []);
  const head = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const text = [`${request.method} ${request.url}`, ...head, '', JSON.stringify(request.body, null, 2)].join(
    '\n',
  );
  return (
    <div ref={ref}>
      <pre class="http" tabIndex={0} aria-label={t('request_label')}>
        {text}
      </pre>
      <p>{t('request_key')}</p>
      <button type="button" class="button button-small" onClick={() => copy(toCurl(request))}>
        <Icon name="copy" />
        {t('copy_curl')}
      </button>
      <span class="copied" role="status">
        {copied === 'yes' && t('copied_report')}
        {copied === 'failed' && t('copy_failed')}
      </span>
    </div>
  );
}
