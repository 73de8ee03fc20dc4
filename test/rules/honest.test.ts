import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {flagged} from './flagged.ts'

/** What honest notices say with the words of a fault: admitted, taken back, with its limits told, or warned of. */
const HONEST: Readonly<Record<string, readonly string[]>> = {
  'weak-apology': [
    'We are sorry for the distress that we caused you and your family.',
    'We are sorry for the fear that this has caused.',
    'We deeply regret this and apologise without reservation.',
    'We regret this deeply and are sorry for it.',
    'This may have caused you real harm, and we are sorry for it.'
  ],
  'speculative-promise': [
    'No system is ever completely secure, and ours had a gap that we should have closed.',
    '“It will never happen again” is what we wrote in 2021.',
    'After the first theft we said that it would not happen again, and it did.',
    'We had guaranteed that your results would go to nobody but you.',
    'You had our word that your letters would stay private.',
    'Our website said that your card details were completely secure; we have taken that sentence down.',
    'Once your account is secure again, you will get a short confirmation.',
    'Your code is valid once and cannot be used a second time.',
    'The danger is not past.',
    'The risk of another attack has not gone away.',
    'We cannot be sure that nobody else has a copy.',
    'We have excluded no possibility, including that one of us did it.',
    'No member of staff can log in from home any more without a code from the token.',
    'The forum has been closed for good, and its database deleted.',
    'We will not send you another letter unless something changes.',
    'Nothing will undo what has happened to you.',
    'Paper files are now kept under lock and key in the head’s office.',
    'The deposit guarantee scheme covers what is in your account.',
    'Anyone who tells you that a database can be made unbreakable is selling something.'
  ],
  'unfounded-reassurance': [
    'We have no proof that it was not read.',
    'We found no sign of a copy, but the logs only go back ten days.',
    'So far we have found no misuse, but we could only look back ten days.',
    'We have no indication of misuse, and no way to tell.',
    'No evidence was found, and none could have been, because nothing was recorded.',
    'Without logs there is no evidence of what was taken.',
    'We cannot find any record of who opened the list.',
    'There are no signs of copying, but the system would not have shown them.',
    'We have had no reports of misuse yet, but it often takes months until misuse shows.',
    'That nobody has complained so far proves nothing.',
    'You may hear that there is no evidence of misuse; nobody has looked.',
    'The thieves say that they have deleted the data, and we do not believe them.',
    'She told us that she deleted the e-mail, but we have no way to check that.',
    'We said that there was no cause for concern, and we were wrong.',
    'We had assumed that the supplier deleted the files, and we never asked for proof.',
    'You may think that an address is harmless. To a violent former partner it is not.',
    'Even a harmless list tells a burglar who is away.',
    'You should not assume that it was harmless because the page was taken down.',
    'Please do not think that nobody would want your data.',
    'Spam filters will not catch every message of this sort.',
    'We are not confident that we have found everything.',
    'We doubt that we can ever tell you for certain.',
    'It is doubtful whether the tapes will be found.',
    'We hope that the finder will bring it back.',
    'We see no reason to keep your passport and will delete the copy.',
    'There is no risk to you in calling back on the number on your card.',
    'The police suspect nobody yet.',
    'We have not heard from the finder since.'
  ],
  speculation: [
    'We consider it likely that the data will be misused.',
    'The most likely misuse is a call from somebody who knows your policy number.',
    'Our first letter said that the attackers seemed to have taken nothing.',
    'We wrote in April that probably nobody had opened the file, and that was wrong.',
    'At first it looked like a fault in the printer.',
    'Our suspicion fell on a colleague, and we have apologised to him.',
    'An e-mail like this probably is not from us.',
    'It appears in your statement as GRTLK, and it appears twice if you have two cards.',
    'We gather feedback on this page.',
    'We suspected nothing when the first bill came back.',
    'We suppose that many of you are tired of letters like this.',
    'I suspect that I would be angry too.',
    'We guess that you have questions.',
    'It seems right to tell you now, although we do not know everything.',
    'We may or may not be able to get the pictures back.',
    'It may well be that you find this letter late.',
    'The only explanation is that we did not check.',
    'Newspapers have reported that a gang from abroad was behind it; we cannot confirm this.'
  ]
}

/** The same words where they are the fault. */
const FAULTY: typeof HONEST = {
  'weak-apology': [
    'We apologise fully for any inconvenience.',
    'We are sorry for any distress that this may have caused.',
    'If you were upset by this, we are sorry.'
  ],
  'speculative-promise': [
    'There is a lock that no outsider can now penetrate.',
    'You need never again be concerned about your account.',
    'Members can have peace of mind knowing that we look after their letters.',
    'You have our firm commitment that your privacy will be preserved.',
    'The new rules leave no room for a further lapse.'
  ],
  'unfounded-reassurance': [
    'A list like this holds little appeal for criminals.',
    'This information alone would not enable anyone to commit fraud.',
    'No customer data is believed to have left the building.',
    'We understand from the attackers that the data has been erased.'
  ],
  speculation: [
    'The traces are consistent with an opportunistic visitor.',
    'We have reason to believe that a known group is to blame.',
    'The break-in is likely attributable to a foreign state.',
    'One explanation is that a courier left the parcel in the wrong hallway.'
  ]
}

describe('honest sentences near the wording of a fault', () => {
  for (const [rule, sentences] of Object.entries(HONEST)) for (const sentence of sentences) it(`${rule} is silent: ${sentence}`, () => assert.deepEqual(flagged(rule, sentence), []))
  for (const [rule, sentences] of Object.entries(FAULTY)) for (const sentence of sentences) it(`${rule} speaks: ${sentence}`, () => assert.equal(flagged(rule, sentence).length, 1))
})
