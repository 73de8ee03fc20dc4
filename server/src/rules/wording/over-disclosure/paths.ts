import {Sign} from '../../../notice/signs.ts'
import type {Disclosure, Kind} from './kind.ts'

const FILE: Disclosure = {kind: 'file'}

/** Paths and names of files that tell how a machine is set up. */
export const paths: readonly Kind[] = [
  {
    needs: Sign.slash,
    pattern:
      /(?<![\w.:/~-])~?\/(?:(?:etc|var|usr|home|opt|srv|tmp|root|mnt|bin|sbin|proc|www|Users|private|Volumes)(?=\/\w)|wp-admin|wp-content|wp-includes|cgi-bin|phpmyadmin|\.\w{2,20})(?:\/[\w.@%+-]{0,100}){0,20}(?<!\.)/g,
    find: () => FILE
  },
  {needs: Sign.slash, hints: ['~/'], pattern: /(?<![\w~/])~\/\.?\w[\w./-]{1,200}(?<!\.)/g, find: () => FILE},
  {
    needs: Sign.slash,
    hints: [':\\'],
    pattern: /(?<![\w\\])[A-Za-z]:\\(?:(?:Program Files(?: \(x86\))?|Documents and Settings)\\)?[^\s"'<>|?*“”]{0,200}(?<![.,;)])/g,
    find: () => FILE
  },
  {needs: Sign.slash, hints: ['\\'], pattern: /(?<![\w\\])\\{1,2}\w[\w.-]{1,60}\\[\w$][^\s"'<>|?*“”]{0,200}(?<![.,;)])/g, find: () => FILE},
  {needs: Sign.slash, hints: ['HK'], pattern: /\bHK(?:LM|CU|CR|EY_[A-Z_]{4,30})\\[^\s"'<>|]{1,200}/g, find: () => FILE},
  {
    needs: Sign.joint,
    pattern:
      /(?<![\w./@-])(?:\.?\w[\w-]{0,60}(?:\.[\w-]{1,40}){0,4}\.(?:php|sql|bak|conf|cfg|ini|env|pem|jspx?|aspx|cgi|kdbx|ppk|pfx|ps1)|\.env|\.git|\.htaccess|\.htpasswd|\.ssh|\.aws|web\.config)(?![\w@-]|\.\w)/g,
    find: () => FILE
  },
  {needs: Sign.underscore, pattern: /\b(?:id_rsa|id_ed25519|authorized_keys)\b/g, find: () => FILE}
]
