/**
 * What the words of labels mean, in English, German, Spanish, French, Italian, Dutch and Swedish, without accents.
 * "[a/b]c": "ac" and "bc". What one word leaves open stands here with the words that settle it: "points dépensés"
 * are no expenses.
 */
export const WORDS: Readonly<Record<string, string>> = {
  // Says nothing.
  '': 'of,the,and,in,on,op,en,von,number,de,des,der,den,du,d,la,le,les,l,del,el,di,il,van,het,av,am,anzahl,numero,nombre,aantal,antal',
  summary: 'summary,overview,details',
  points: 'point[/s],pt[/s],punkt[/e/en/zahl],punto[/s],punti,punten,poang',
  balance: 'balance,guthaben,saldo,solde',
  total: 'total[/e/es/i/a/t],totaux,totaal,gesamt,insgesamt,au total',
  approved:
    'approved,confirmed,bestatigte[/s],genehmigte,freigegebene,aprobado[/s],confirmados,approuve[/s],valides,confirmes,approvat[o/i],confermati,goedgekeurd[/e],godkan[t/da]',
  available:
    'available,spendable,verfugbare[/s],disponible[/s],disponibil[e/i],beschikba[ar/re],tillganglig[t/a]',
  pending:
    'pending,ausstehende[/s],unbestatigte,pendiente[/s],en attente,in [sospeso/attesa/behandeling/afwachting],vantande',
  spent: 'spent,ausgegebene,verbrauchte,gastados,spesi,bestede,ingewisselde,spenderade,forbrukade',
  'points spent': 'points depenses',
  cashed: 'eingeloste[/r],canjead[os/as],inlosta',
  redeemed: 'redeemed,echanges,riscattati',
  used: 'used,verwendete[/r],genutzte[/r],usad[os/as],utilizad[os/as],utilis[es/ees],usati,utilizzati,gebruikte,anvanda',
  lifetime:
    'lifetime,all time,lebenszeit,jemals,de por vida,historicos,a vie,cumules,a vita,levenslange,ooit,livstids',
  earned: 'earned,gesammelte,ganados,gagnes,guadagnati,verdiende,intjanade',
  rewards: 'reward[/s],pramie[/n],belohnung[/en],recompens[a/as/e/es],premi[/o],beloning[/en/ar]',
  claimed:
    'claimed,beanspruchte[/r],reclamad[os/as],reclamees,demandees,riscossi,richiesti,geclaimde,opgevraagde,hamtade',
  blocked: 'blocked,gesperrt,blockiert,bloqueado,bloque,bloccato,geblokkeerd,blockerad,sparrad',
  status: 'status,estado,statut,stato',
  customer: 'customer,vip,kund[/en],client[/e],klant',
  member: 'member[/ship],mitglied[/s],miembro,socio,membre,adherent,membro,lid,medlem[/s]',
  enrolled: 'enrolled[/ at],joined,angemeldet,beigetreten,inscrito,inscrit,iscritto,ingeschreven,ansluten',
  enrolment:
    'enrol[/l]ment,join[/ing],anmeld[e/ung],beitritts,inscripcion,alta,inscription,adhesion,iscrizione,adesione,inschrijf,aanmeld,anslutnings,anmalnings',
  date: 'date,datum,fecha,data',
  since: 'since,seit,desde,depuis,dal,sinds,sedan',
  program: 'program[/me/m/a/ma]',
  referral:
    'referral,empfehlungs,referido[/s],recomendacion,parrainage,riferimento,verwijzings,doorverwijs,varvnings,hanvisnings',
  url: 'url',
  link: 'link,enlace,lien,lank',
  loyalty: 'loyalty,treue,fidelidad,lealtad,fidelite,fedelta,loyaliteits,lojalitets',
  tier: 'tier,stufe[/n],nivel,niveau,palier,livello,niva[/n/ns]',
  'tier spend': 'nivakop',
  'loyalty tier': 'loyalty level',
  current: 'current,aktuell[/e],actual,actuel,attuale,huidig[/e],nuvarande',
  name: 'name',
  birthday: 'birthday',
  anniversary: 'geburtstag,cumpleanos,anniversaire,compleanno,verjaardag,fodelsedag',
  birth: 'birth,geburts,nacimiento,naissance,nascita,geboorte,fodelse',
  segment: 'segment[/o]',
  insights: 'insights',
  expiry:
    'expir[y/ation/es],ends,end,valid until,ablauf,lauft ab,gultig bis,caducidad,vencimiento,valido hasta,valable jusqu au,scadenza,valido fino al,verval,verloopt op,geldig tot,utgangs,gar ut',
  atEnd: '[at/a l] expiration,at expiry,bei ablauf,al vencimiento,alla scadenza,bij afloop,vid utgang',
  forecast:
    'forecast[/ed],projected,expected,prognostizierte,voraussichtliche[/r],previsto,prevu[/e],verwacht[/e],forvanta[d/t],prognostiserad',
  progress: 'progress[/o/i/ion],fortschritt[/s],progreso,voortgang,framsteg',
  spend: 'spend,umsatz,gasto,depenses,spesa,uitgaven,kop',
  orders: 'order[/s],bestellung[/en],pedido[/s],commande[/s],ordin[e/i],bestelling[/en],bestallning[/ar]',
  needed: 'needed,remaining,left',
  to: 'to[/ reach],for,until,zu[m/r],bis,para[/ alcanzar],hasta,pour[/ atteindre],jusqu au,avant,per[/ raggiungere],al,om,te,tot,voor,till,att',
  keep: 'keep,renew[/al],stay in,maintain,behalten,erhalt,verlangern,mantener,renovar,conserver,garder,renouveler,mantenere,rinnovare,behouden,verlengen,behalla,fornya',
  upgrade: 'upgrade',
  next: 'next,nachste[/n],siguiente,proximo,suivant,prochain,successivo,prossimo,volgend[/e],nasta',
  receipt: 'receipt,belegen,recibos,recus,ricevute,scontrini,bonnen,kvitton',
  upload: 'upload,hochladen,carga,envoi,caricamento,uploaden,uppladdning',
};
