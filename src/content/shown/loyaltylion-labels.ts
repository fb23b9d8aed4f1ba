import type { Labels } from './field-labels.ts';

/** What names the field on LoyaltyLion's own pages,or behind its name: elsewhere it may be anything's. */
export const LOYALTYLIONS: Labels = {
  approved_points:
    'approved,available[/ points],' +
    'verfugbare punkte,' +
    'puntos disponibles,' +
    'points disponibles,' +
    'punti disponibili,' +
    'beschikbare punten,' +
    'tillgangliga poang',
  pending_points: 'pending',
  spent_points: '[redeemed points/points redeemed/spent]',
  lifetime_points: 'lifetime',
  blocked:
    '[/customer /member ]status,' +
    'kundenstatus,' +
    'estado[/ del cliente],' +
    'statut[/ du client],' +
    'stato[/ del cliente],' +
    'klantstatus,' +
    'kundstatus',
  enrolled_at:
    '[enrollment/enrolment/enrolled] date,date enrolled,enrolled[/ on/ at],' +
    'anmeldedatum,beitrittsdatum,angemeldet am,datum der anmeldung,' +
    'fecha de inscripcion,inscrito el,' +
    'date d inscription,inscrit le,' +
    'data di iscrizione,iscritto il,' +
    'inschrijfdatum,aanmelddatum,ingeschreven op,' +
    'anslutningsdatum,anmalningsdatum,ansluten den',
  referral_url:
    'referral link,' +
    'empfehlungslink,' +
    '[enlace/url] de [referido/referidos/recomendacion],' +
    '[lien/url] de parrainage,' +
    '[link/url] [di riferimento/referral],' +
    '[verwijzingslink/doorverwijslink],' +
    '[varvningslank/hanvisningslank]',
  loyalty_tier:
    '[/current ]tier[/ name],' +
    '[/aktuelle ]stufe,' +
    'nivel[/ actual],' +
    '[niveau/palier][/ actuel],' +
    'livello[/ attuale],' +
    '[/huidig ]niveau,' +
    '[/aktuell /nuvarande ]niva',
  birthday:
    'date of birth,birth date,birthdate,' +
    'geburtstag,geburtsdatum,' +
    'cumpleanos,fecha de nacimiento,' +
    'anniversaire,date de naissance,' +
    'compleanno,data di nascita,' +
    'verjaardag,geboortedatum,' +
    'fodelsedag,fodelsedatum',
  insights_segment: 'segment,insights,segmento',
  tier_progress:
    'tier [points/spend/orders],' +
    '[stufenpunkte/stufenumsatz],' +
    '[puntos/gasto] [de/del] nivel,' +
    '[points/depenses] de [niveau/palier],' +
    '[punti/spesa] [/del ]livello,' +
    '[niveaupunten/niveau uitgaven],' +
    '[nivapoang/nivakop]',
};
