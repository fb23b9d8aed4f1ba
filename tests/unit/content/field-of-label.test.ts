import { describe, expect, test } from 'vitest';
import { fieldOfLabel } from '../../../src/content/shown/field-of-label.ts';
import type { FieldId } from '../../../src/domain/field.ts';

/** Names on LoyaltyLion's own pages, each for one field, in the seven languages. */
const NAMES: Readonly<Partial<Record<FieldId, string>>> = {
  total_points:
    'Total points|Points (total)|Total points balance|Punkte insgesamt|Total de puntos|Nombre total de points|Totale punti|Totaal aantal punten|Totalt antal poäng',
  approved_points:
    'Approved points|Points approved|Available points|Points available|Available balance|Points available to spend|Spendable points|Confirmed points|Verfügbares Guthaben|Bestätigte Punkte|Saldo disponible|Solde disponible|Saldo disponibile|Beschikbaar saldo|Tillgängliga poäng',
  pending_points:
    'Pending points|Points pending|Unbestätigte Punkte|Puntos pendientes|Points en attente|Punti in attesa|Punten in afwachting|Väntande poäng',
  spent_points:
    'Spent points|Total points spent|Points used|Redeemed points|Ausgegebene Punkte|Verbrauchte Punkte|Puntos canjeados|Points dépensés|Points échangés|Punti riscattati|Ingewisselde punten|Inlösta poäng',
  lifetime_points:
    'Lifetime points|All-time points|Total points earned|Insgesamt gesammelte Punkte|Points gagnés au total',
  rewards_claimed:
    'Rewards claimed|Total claimed rewards|Eingelöste Belohnungen|Anzahl eingelöster Prämien|Premi riscossi',
  rewards_used: 'Rewards used|Total rewards used|Genutzte Prämien|Récompenses utilisées|Använda belöningar',
  blocked:
    'Blocked|Status|Current status|Membership status|Enrollment status|Loyalty status|Mitgliedsstatus|Statut du client|Klantstatus',
  enrolled_at:
    'Date joined|Joined|Joined on|Join date|Joining date|Member since|Enrolled since|Enrollment date|Date of enrolment|Mitglied seit|Beigetreten am|Beitrittsdatum|Fecha de alta|Miembro desde|Date d’adhésion|Membre depuis|Inscrit depuis le|Iscritto dal|Data iscrizione|Membro dal|Lid sinds|Medlem sedan',
  referral_url:
    'Referral URL|Referral link|Empfehlungs-Link|Enlace de referido|Lien de parrainage|Link referral|Verwijzingslink|Värvningslänk',
  loyalty_tier:
    'Tier|Tier name|Current tier|Loyalty level|Member tier|VIP tier|Aktuelle Treuestufe|Nivel de fidelidad actual|Niveau de fidélité actuel|Livello attuale|Huidig loyaliteitsniveau|Aktuell nivå',
  birthday:
    'Birthday|Date of birth|Birth date|Geburtsdatum|Fecha de nacimiento|Anniversaire|Data di nascita|Verjaardag|Födelsedag',
  insights_segment: 'Segment|Customer segment|Loyalty segment|Insights segment|Segmento de Insights',
  tier_expires_at:
    'Tier expiry|Tier expiry date|Tier expires on|Current tier expires|Tier valid until|Tier ends on|Ablaufdatum der Stufe|Nivel válido hasta|Nivå går ut',
  tier_progress:
    'Tier progress|Tier spend|Points in tier|Current tier progress|Stufenfortschritt|Stufenbestellungen|Niveauvoortgang',
  tier_progress_projected: 'Projected tier progress|Expected tier progress at expiry|Projected tier spend',
  tier_needed_renew:
    'Points needed to keep tier|Spend needed to maintain the current tier|Points needed for renewal|Punkte zum Erhalt der Stufe',
  tier_needed_upgrade:
    'Points to next tier|Points remaining until next tier|Spend needed to reach next tier|Puntos para alcanzar el siguiente nivel|Points pour atteindre le niveau suivant|Punti per raggiungere il livello successivo',
  next_tier:
    'Next tier|Next loyalty tier|Next tier name|Nächste Treuestufe|Próximo nivel|Prochain palier|Nästa nivå',
  forecasted_tier: 'Forecasted tier|Projected tier|Expected tier at expiration|Voraussichtliche Stufe',
  receipt_upload_url: 'Receipt upload URL|Receipt upload link|Link zum Hochladen von Belegen',
};

/** What is close to a field and is none, or may be two. */
const NO_NAMES =
  'Points|Points balance|Current points|Points expiring|Expired points|Points earned|Earned points|Approved points this month|Pending rewards|Pending orders|Points value|Points history|Points to spend|Spend points|Birthday points|Birthday month|Blocked points|Total spent|Total spend|Average spend|Orders|Order status|Lifetime value|Lifetime spend|Next tier benefits|Next tier points|Next tier spend|Points required|Tiers|Tier history|Tier benefits|Tier date|Tier upgrade date|Previous tier|Rewards|Rewards available|Redeemed rewards|Rewards redeemed|Rewards balance|Referral points|Referral code|Referral status|Referral date|Date|Created|Registration date|Customer since|Kunde seit|Client depuis|Last enrolled|Letzte Anmeldung|Anmeldung|Member|Customer|Loyalty|Expiry date|Valid until|Loyalty points';

const pairs = Object.entries(NAMES).flatMap(([field, names]) =>
  names.split('|').map((name): [string, string] => [name, field]),
);

describe('on LoyaltyLion’s pages', () => {
  test.each(pairs)('"%s" names %s', (name, field) => {
    expect(fieldOfLabel(name, 'loyaltylion')).toBe(field);
  });

  test.each(NO_NAMES.split('|'))('"%s" names nothing', (name) => {
    expect(fieldOfLabel(name, 'loyaltylion')).toBeNull();
  });

  test.each(pairs)('"%s" names it however it is written', (name, field) => {
    expect(fieldOfLabel(`LoyaltyLion: ${name.toUpperCase()}`, 'ometria')).toBe(field);
    expect(fieldOfLabel(`${name.replaceAll(' ', '\u00a0')} (?)`, 'loyaltylion')).toBe(field);
  });
});

test.each(
  'Joined|Member since|Status|Tier|VIP tier|Tier points|Segment|Date of birth|Points balance|Available points|Redeemed points|Referral link|Spent|Approved'.split(
    '|',
  ),
)('on Ometria’s pages "%s" may be another app’s', (name) => {
  expect(fieldOfLabel(name, 'ometria')).toBeNull();
});
