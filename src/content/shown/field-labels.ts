import type { FieldId } from '../../domain/field-kind.ts';

/** In English, German, Spanish, French, Italian, Dutch and Swedish, without accents. "[a/b] c": "a c" and "b c". */
export type Labels = Readonly<Partial<Record<FieldId, string>>>;

/** What names the field on a page of either dashboard: Ometria shows other apps' values as well. */
export const SURE: Labels = {
  total_points:
    'total points,points total,' +
    '[gesamtpunkte/gesamtpunktzahl/punkte gesamt/punkte insgesamt],' +
    'puntos totales,total de puntos,' +
    'points totaux,total [de/des] points,nombre total de points,' +
    'punti totali,totale punti,' +
    'totaal punten,punten totaal,totaal aantal punten,' +
    'totala poang,poang totalt,totalt antal poang',
  approved_points:
    'approved points,points approved,approved points balance,approved balance,' +
    '[bestatigte/genehmigte/freigegebene] punkte,bestatigtes guthaben,' +
    'puntos [aprobados/confirmados],saldo aprobado,' +
    'points [approuves/valides/confirmes],solde approuve,' +
    'punti [approvati/confermati],saldo approvato,' +
    'goedgekeurde punten,goedgekeurd saldo,' +
    'godkanda poang,godkant saldo',
  pending_points:
    'pending points,points pending,pending balance,' +
    'ausstehende punkte,ausstehendes guthaben,' +
    'puntos pendientes,saldo pendiente,' +
    'points en attente,solde en attente,' +
    '[punti/saldo] in [sospeso/attesa],' +
    '[punten/saldo] in [behandeling/afwachting],' +
    'vantande [poang/saldo]',
  spent_points:
    'spent points,points spent,' +
    'eingeloste punkte,' +
    'puntos [gastados/canjeados],' +
    'points [depenses/utilises],' +
    'punti [spesi/utilizzati],' +
    '[bestede/ingewisselde] punten,' +
    '[spenderade/anvanda/forbrukade] poang',
  lifetime_points:
    'lifetime points,lifetime points earned,points earned in total,' +
    'lebenszeitpunkte,jemals gesammelte punkte,insgesamt gesammelte punkte,' +
    'puntos de por vida,puntos historicos,puntos ganados en total,' +
    'points a vie,points cumules,points gagnes au total,' +
    'punti a vita,punti guadagnati in totale,' +
    'levenslange punten,ooit verdiende punten,in totaal verdiende punten,' +
    'livstidspoang,totalt intjanade poang',
  rewards_claimed:
    '[/number of /total ]rewards claimed,[/number of ]claimed rewards,' +
    '[eingeloste/beanspruchte] pramien,anzahl [eingeloster/beanspruchter] pramien,' +
    '[/numero de ]recompensas [reclamadas/canjeadas],' +
    '[/nombre de ]recompenses [reclamees/demandees],' +
    '[/numero di ]premi [riscossi/richiesti],' +
    '[/aantal ][geclaimde/opgevraagde] beloningen,' +
    '[/antal ][hamtade/inlosta] beloningar',
  rewards_used:
    '[/number of ]rewards used,[/number of ]used rewards,' +
    '[verwendete/genutzte] pramien,anzahl [verwendeter/genutzter] pramien,' +
    '[/numero de ]recompensas [usadas/utilizadas],' +
    '[/nombre de ]recompenses utilisees,' +
    '[/numero di ]premi [usati/utilizzati],' +
    '[/aantal ]gebruikte beloningen,' +
    '[/antal ]anvanda beloningar',
  blocked: 'blocked,gesperrt,blockiert,bloqueado,bloque,bloccato,geblokkeerd,blockerad,sparrad',
  enrolled_at: 'date enrolled in [program/programme]',
  referral_url: 'referral url',
  loyalty_tier:
    'loyalty tier,loyalty tier name,current loyalty tier,' +
    'treuestufe,' +
    'nivel de [fidelidad/lealtad],' +
    '[niveau/palier] de fidelite,' +
    'livello [/di ]fedelta,' +
    'loyaliteitsniveau,' +
    'lojalitetsniva',
  birthday: 'birthday',
  insights_segment: 'insights segment,segmento [/de ]insights,segment insights',
  tier_expires_at:
    '[/loyalty ]tier [expiration date/expiry date/expiration/expiry/expires/expires on/end date],' +
    'ablaufdatum der stufe,stufe [lauft ab am/gultig bis],' +
    'fecha de [caducidad/vencimiento] del nivel,nivel valido hasta,' +
    'date d expiration du [niveau/palier],[niveau/palier] valable jusqu au,' +
    'data di scadenza del livello,scadenza [/del ]livello,livello valido fino al,' +
    'vervaldatum [/van het ]niveau,niveau [verloopt op/geldig tot],' +
    'utgangsdatum for niva,nivans utgangsdatum,nivan gar ut',
  tier_progress:
    '[/loyalty ]tier progress,' +
    'stufenfortschritt,' +
    'progreso [de/del] nivel,' +
    'progression du [niveau/palier],' +
    '[progresso/progressi] [/del ]livello,' +
    'niveauvoortgang,voortgang niveau,' +
    'nivaframsteg',
  tier_progress_projected:
    'projected tier progress[/ at expiration/ at expiry],' +
    'voraussichtlicher stufenfortschritt[/ bei ablauf],' +
    'progreso [de/del] nivel previsto[/ al vencimiento],' +
    'progression prevue du [niveau/palier][/ a l expiration],' +
    'progresso previsto del livello[/ alla scadenza],' +
    'verwachte niveauvoortgang[/ bij afloop],' +
    'forvantat nivaframsteg[/ vid utgang]',
  tier_needed_renew:
    '[points/spend/orders/progress] [/needed ]to [renew/keep/stay in] [/the ][/current ]tier,' +
    '[punkte/umsatz/bestellungen/fortschritt] zum [behalten/erhalt/verlangern] der stufe,' +
    '[puntos/gasto/pedidos/progreso] para [mantener/renovar] el nivel,' +
    '[points/depenses/commandes/progression] pour [conserver/garder/renouveler] le [niveau/palier],' +
    '[punti/spesa/ordini/progressi] per [mantenere/rinnovare] il livello,' +
    '[punten/uitgaven/bestellingen/voortgang] om [het niveau/niveau] te [behouden/verlengen],' +
    '[poang/kop/bestallningar/framsteg] for att [behalla/fornya] nivan',
  tier_needed_upgrade:
    '[points/spend/orders/progress] [/needed ][to/for/until/to reach] [/the ]next tier,' +
    '[points/spend/orders/progress] [/needed ]to upgrade[/ tier],' +
    '[punkte/umsatz/bestellungen/fortschritt] bis zur nachsten stufe,' +
    '[puntos/gasto/pedidos/progreso] [para/hasta] el [siguiente/proximo] nivel,' +
    '[points/depenses/commandes/progression] [jusqu au/avant le] [niveau suivant/prochain niveau/palier suivant/prochain palier],' +
    '[punti/spesa/ordini/progressi] [al/per il] [livello successivo/prossimo livello],' +
    '[punten/uitgaven/bestellingen/voortgang] tot [volgend niveau/het volgende niveau],' +
    '[poang/kop/bestallningar/framsteg] till nasta niva',
  next_tier:
    'next [/loyalty ]tier,' +
    'nachste stufe,' +
    '[siguiente/proximo] nivel,' +
    '[niveau/palier] suivant,prochain [niveau/palier],' +
    'livello successivo,prossimo livello,' +
    '[volgend/volgende] niveau,' +
    'nasta niva',
  forecasted_tier:
    '[forecasted/forecast] tier[/ at expiration/ at expiry],' +
    '[prognostizierte/voraussichtliche] stufe[/ bei ablauf],' +
    'nivel previsto[/ al vencimiento],' +
    '[niveau/palier] prevu[/ a l expiration],' +
    'livello previsto[/ alla scadenza],' +
    'verwacht niveau[/ bij afloop],' +
    '[forvantad/prognostiserad] niva[/ vid utgang]',
  receipt_upload_url:
    'receipt upload [url/link],' +
    'link zum hochladen von belegen,' +
    '[url/enlace] de carga de recibos,' +
    '[url/lien] d envoi de recus,' +
    '[url/link] di caricamento [ricevute/scontrini],' +
    '[url/link] voor het uploaden van bonnen,' +
    'lank for uppladdning av kvitton',
};
