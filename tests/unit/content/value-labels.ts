import type { FieldId } from '../../../src/domain/field.ts';
import type { Pairs } from './page-markup.ts';

export type Shown = readonly (readonly [field: FieldId, label: string, text: string])[];

/** LoyaltyLion's dashboard in each language, as it writes numbers, money and dates. */
export const LOYALTYLION: Readonly<Record<string, Shown>> = {
  en: [
    ['blocked', 'Status', 'Enrolled'],
    ['enrolled_at', 'Enrollment date', '3 May 2024'],
    ['approved_points', 'Approved points', '1,240'],
    ['pending_points', 'Pending points', '200'],
    ['lifetime_points', 'Lifetime points', '12,345'],
    ['rewards_claimed', 'Rewards claimed', '4'],
    ['loyalty_tier', 'Tier', 'Gold'],
    ['tier_progress', 'Tier spend', '£212.40'],
    ['tier_needed_upgrade', 'Spend to next tier', '£287.60'],
    ['tier_needed_renew', 'Spend to stay in tier', '£87.60'],
  ],
  'en-US': [
    ['blocked', 'Customer status', 'Guest'],
    ['enrolled_at', 'Enrolled on', 'May 3, 2024'],
    ['approved_points', 'Approved balance', '1,240 points'],
    ['pending_points', 'Pending balance', '200 points'],
    ['lifetime_points', 'Lifetime points earned', '12,345 points'],
    ['rewards_claimed', 'Number of rewards claimed', '4'],
    ['loyalty_tier', 'Current tier', 'Gold'],
    ['tier_progress', 'Tier points', '350 / 500 points'],
    ['tier_needed_upgrade', 'Points needed to upgrade', '150'],
    ['tier_needed_renew', 'Points needed to keep tier', '20'],
  ],
  de: [
    ['blocked', 'Status', 'Gesperrt'],
    ['enrolled_at', 'Anmeldedatum', '03.05.2024'],
    ['approved_points', 'Bestätigte Punkte', '1.240'],
    ['pending_points', 'Ausstehende Punkte', '200'],
    ['total_points', 'Punkte insgesamt', '1.440 Punkte'],
    ['rewards_claimed', 'Eingelöste Prämien', '4'],
    ['loyalty_tier', 'Stufe', 'Gold'],
    ['tier_needed_upgrade', 'Umsatz bis zur nächsten Stufe', '287,60 €'],
    ['next_tier', 'Nächste Stufe', 'Platin'],
    ['birthday', 'Geburtsdatum', '22. Juni 1990'],
  ],
  es: [
    ['blocked', 'Estado', 'Inscrito'],
    ['enrolled_at', 'Fecha de inscripción', '3 de mayo de 2024'],
    ['approved_points', 'Puntos aprobados', '1.240'],
    ['pending_points', 'Puntos pendientes', '200'],
    ['spent_points', 'Puntos gastados', '350'],
    ['loyalty_tier', 'Nivel actual', 'Oro'],
    ['tier_needed_upgrade', 'Puntos para el siguiente nivel', '150 puntos'],
    ['birthday', 'Fecha de nacimiento', '22/06/1990'],
  ],
  fr: [
    ['blocked', 'Statut', 'Inscrit'],
    ['enrolled_at', 'Date d’inscription', '3 mai 2024'],
    ['approved_points', 'Points approuvés', '1\u202f240'],
    ['pending_points', 'Points en attente', '200'],
    ['lifetime_points', 'Points cumulés', '12 345'],
    ['loyalty_tier', 'Niveau', 'Or'],
    ['tier_needed_upgrade', 'Dépenses jusqu’au niveau suivant', '287,60 €'],
    ['next_tier', 'Prochain niveau', 'Platine'],
    ['birthday', 'Date de naissance', '22 juin 1990'],
  ],
  it: [
    ['blocked', 'Stato', 'Iscritto'],
    ['enrolled_at', 'Data di iscrizione', '3 maggio 2024'],
    ['approved_points', 'Punti approvati', '1.240'],
    ['pending_points', 'Punti in sospeso', '200'],
    ['rewards_claimed', 'Premi riscossi', '4'],
    ['loyalty_tier', 'Livello', 'Oro'],
    ['tier_needed_upgrade', 'Spesa per il livello successivo', '€ 287,60'],
    ['birthday', 'Data di nascita', '22 giugno 1990'],
  ],
  nl: [
    ['blocked', 'Klantstatus', 'Geblokkeerd'],
    ['enrolled_at', 'Inschrijfdatum', '3 mei 2024'],
    ['approved_points', 'Goedgekeurde punten', '1.240'],
    ['pending_points', 'Punten in behandeling', '200'],
    ['loyalty_tier', 'Huidig niveau', 'Goud'],
    ['next_tier', 'Volgend niveau', 'Platina'],
    ['tier_needed_upgrade', 'Punten tot volgend niveau', '150 punten'],
    ['birthday', 'Geboortedatum', '22 juni 1990'],
  ],
  sv: [
    ['blocked', 'Kundstatus', 'Registrerad'],
    ['enrolled_at', 'Anslutningsdatum', '2024-05-03'],
    ['approved_points', 'Godkända poäng', '1\u00a0240'],
    ['pending_points', 'Väntande poäng', '200 poäng'],
    ['loyalty_tier', 'Nivå', 'Guld'],
    ['next_tier', 'Nästa nivå', 'Platina'],
    ['tier_needed_upgrade', 'Köp till nästa nivå', '287,60 kr'],
    ['birthday', 'Födelsedag', '22 juni'],
  ],
};

/** Ometria's custom fields, by the manual's titles, with and without what somebody put before them. */
const TITLED: Shown = [
  ['total_points', 'Total points', '1440'],
  ['approved_points', 'Approved points', '1240'],
  ['pending_points', 'Pending points', '200'],
  ['spent_points', 'Spent points', '350'],
  ['lifetime_points', 'Lifetime points', '12345'],
  ['rewards_claimed', 'Number of rewards claimed', '4'],
  ['rewards_used', 'Number of rewards used', '3'],
  ['blocked', 'Blocked', 'No'],
  ['enrolled_at', 'Date enrolled in program', '2024-05-03T10:00:00Z'],
  ['referral_url', 'Referral URL', 'https://prz.io/aB3xK9qLm'],
  ['loyalty_tier', 'Loyalty Tier', 'Gold'],
  ['birthday', 'Birthday', '1990-06-22'],
  ['insights_segment', 'Insights segment', 'At Risk'],
  ['tier_expires_at', 'Tier expiration date', '31 Dec 2026'],
  ['tier_progress', 'Tier progress', '212.40'],
  ['tier_progress_projected', 'Projected tier progress at expiration', '300'],
  ['tier_needed_renew', 'Progress needed to renew tier', '87.60'],
  ['tier_needed_upgrade', 'Progress needed to upgrade tier', '287.60'],
  ['next_tier', 'Next tier', 'Platinum'],
  ['forecasted_tier', 'Forecasted tier at expiration', 'Gold'],
  ['receipt_upload_url', 'Receipt upload URL', 'https://loyalty.shop.example/receipts'],
];

export const OMETRIA: Readonly<Record<string, Shown>> = {
  'as titled': TITLED,
  'LoyaltyLion: …': TITLED.map(([field, label, text]) => [field, `LoyaltyLion: ${label}`, text]),
  'LL – …': TITLED.map(([field, label, text]) => [field, `LL – ${label}`, text]),
  'only some': TITLED.filter((_, index) => index % 3 === 0),
};

/** Other apps' fields and Ometria's own, which none of ours may be taken from. */
export const DECOYS: Pairs = [
  ['Lifecycle status', 'Active'],
  ['Date of birth', '1 January 1980'],
  ['Points balance', '77'],
  ['VIP tier', 'Diamond'],
  ['Tier points', '99'],
  ['Birthday month', '6'],
  ['Share link', 'https://share.example/x'],
  ['Orders', '12'],
];
