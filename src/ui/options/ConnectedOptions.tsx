import { useStore } from '../use-store.ts';
import { Options } from './Options.tsx';
import type { OptionsStore } from './options-store.ts';

/** The options page, fed by its store. */
export function ConnectedOptions({ options }: { readonly options: OptionsStore }) {
  return <Options state={useStore(options.store)} options={options} />;
}
