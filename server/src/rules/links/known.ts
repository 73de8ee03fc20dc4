import {isWithin, type Target} from './target.ts'

/**
 * Bureaus and authorities to which readers of a breach notice are sent, whoever sends it. Ends of states (`.gov`, `gov.uk`) hold for all
 * below them.
 */
const DOMAINS = [
  // Credit bureaus, and the reports that they owe everyone
  'equifax.com', 'experian.com', 'transunion.com', 'innovis.com', 'chexsystems.com', 'annualcreditreport.com', 'optoutprescreen.com',
  'equifax.co.uk', 'experian.co.uk', 'transunion.co.uk', 'equifax.ca', 'transunion.ca', 'equifax.com.au', 'experian.com.au', 'illion.com.au', 'schufa.de', 'bkr.nl', 'centrale-des-risques.be',
  // States
  'gov', 'mil', 'gov.uk', 'gov.ie', 'gov.au', 'govt.nz', 'gc.ca', 'gov.in', 'gob.es', 'gob.mx', 'gov.br', 'gov.pt', 'gov.it', 'gov.pl', 'gouv.fr', 'bund.de', 'admin.ch', 'europa.eu', 'police.uk', 'canada.ca', 'ontario.ca', 'politie.nl', 'overheid.nl',
  // Data-protection authorities
  'ico.org.uk', 'dataprotection.ie', 'cnil.fr', 'aepd.es', 'garanteprivacy.it', 'autoriteitpersoonsgegevens.nl', 'datatilsynet.dk', 'datatilsynet.no', 'imy.se', 'tietosuoja.fi', 'cnpd.pt', 'cnpd.lu', 'dsb.gv.at', 'gegevensbeschermingsautoriteit.be', 'privacy.org.nz', 'pdpc.gov.sg', 'pcpd.org.hk',
  // Help against fraud and identity theft
  'cifas.org.uk', 'idtheftcenter.org', 'idcare.org', 'antifraudcentre-centreantifraude.ca', 'citizensadvice.org.uk', 'usa.gov', 'naag.org'
]

/** Digits of telephone numbers of the same, without the country's own prefix. */
const PHONES = [
  // Equifax, Experian, TransUnion; annual credit reports; the Federal Trade Commission
  '8883784329', '8006851111', '8882980045', '8005256285', '8663495191', '8883973742', '8884397382', '8009168800', '8889098872', '8006807289', '8335955855', '8773228228', '8774384338', '8773824357',
  // Information Commissioner and Action Fraud; Data Protection Commission
  '3031231113', '3001232040', '17650100', '18437370'
]

/** Whether a target belongs to a bureau or an authority. */
export function isKnown({kind, address, domain}: Target): boolean {
  return kind === 'phone' ? PHONES.some((phone) => address.endsWith(phone)) : DOMAINS.some((known) => isWithin(domain, known))
}

/** Services that hide where a link goes. */
const SHORTENERS = ['bit.ly', 'tinyurl.com', 't.co', 'goo.gl', 'ow.ly', 'is.gd', 'buff.ly', 'rebrand.ly', 'cutt.ly', 't.ly', 'lnkd.in', 'shorturl.at', 'rb.gy']

export function isShortened({domain}: Target): boolean {
  return SHORTENERS.includes(domain)
}
