import { type Look, StateTag } from '../../components/StateTag.tsx';

const LOOK: Look = ['lock', 'tone-not-comparable', 'policy_title'];

/** Stands where only the organisation can change something. */
export const SetByOrganisation = () => <StateTag class="set-by-organisation" look={LOOK} />;
