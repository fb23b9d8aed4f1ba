import type { StoreApi } from 'zustand/vanilla';
import type { ApiUseView, VendorUse } from '../../../messages/api-use-view.ts';
import { language, t } from '../../../platform/i18n.ts';
import { ErrorNote } from '../../components/ErrorNote.tsx';
import { momentText } from '../../format/date.ts';
import { useStore } from '../../use-store.ts';
import { isChosen, type PolicyState } from '../policy/policy-store.ts';
import type { ApiUseStore } from './api-use-store.ts';
import { BackgroundShareChoice } from './BackgroundShareChoice.tsx';

const VENDORS = [
  ['loyaltylion', 'vendor_loyaltylion'],
  ['ometria', 'vendor_ometria'],
] as const;

export interface ApiUseSectionProps {
  readonly apiUse: ApiUseStore;
  readonly policy: StoreApi<PolicyState>;
}

/** How often each vendor was called, and how much of their limits may be used. */
export function ApiUseSection({ apiUse, policy }: ApiUseSectionProps) {
  const { view, failure } = useStore(apiUse.store);
  const isSet = isChosen(useStore(policy), 'backgroundShare');
  return (
    <section class="card api-use">
      <h2>{t('api_use_title')}</h2>
      <p class="card-lead">{t('api_use_lead')}</p>
      {view && (
        <>
          <UseTable view={view} />
          <BackgroundShareChoice
            share={view.backgroundShare}
            isSet={isSet}
            onChoose={(share) => void apiUse.setBackgroundShare(share)}
          />
        </>
      )}
      {failure && <ErrorNote failure={failure} />}
    </section>
  );
}

function UseTable({ view }: { readonly view: ApiUseView }) {
  return (
    <table class="use-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{t('api_use_vendor')}</span>
          </th>
          <th scope="col">{t('api_use_minute')}</th>
          <th scope="col">{t('api_use_hour')}</th>
          <th scope="col">{t('api_use_day')}</th>
        </tr>
      </thead>
      <tbody>
        {VENDORS.map(([vendor, name]) => (
          <UseRow key={vendor} name={t(name)} use={view[vendor]} vendor={vendor} />
        ))}
      </tbody>
    </table>
  );
}

interface UseRowProps {
  readonly name: string;
  readonly use: VendorUse;
  readonly vendor: keyof ApiUseView;
}

function UseRow({ name, use, vendor }: UseRowProps) {
  const number = new Intl.NumberFormat(language());
  return (
    <tr data-vendor={vendor}>
      <th scope="row">
        {name}
        <span class="help">{limitWords(use)}</span>
      </th>
      <td data-period="minute">{number.format(use.minute)}</td>
      <td data-period="hour">{number.format(use.hour)}</td>
      <td data-period="day">{number.format(use.day)}</td>
    </tr>
  );
}

function limitWords({ pausedUntil, slowedAt }: VendorUse): string {
  if (pausedUntil !== null) return t('api_use_paused', momentText(pausedUntil));
  return slowedAt === null ? t('api_use_never_slowed') : t('api_use_slowed', momentText(slowedAt));
}
