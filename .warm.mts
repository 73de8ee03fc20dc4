import {measure} from './test/bench/measure.ts'
import {noticeOf, withEveryParagraphChanged, withOneWordChanged} from './test/bench/texts.ts'
import {build} from 'esbuild'
const E=`export {fromMarkdown} from 'mdast-util-from-markdown'\nexport {linterFor} from './server/src/lint/notice-linter.ts'`
const roots=process.argv.slice(2)
const mods:any={}
for(const r of roots){const out='/tmp/eng-'+r.replaceAll('/','_')+'.mjs';await build({stdin:{contents:E,resolveDir:r,loader:'ts'},bundle:true,platform:'node',format:'esm',outfile:out,banner:{js:"import {createRequire as cr} from 'node:module'; const require = cr(import.meta.url)"},logLevel:'error'});mods[r]=await import(out)}
for(const [kb,lang] of [[2,'en'],[8,'en'],[64,'en'],[8,'es']] as const){
  const text=noticeOf(kb*1024,lang);const rounds=kb>=64?40:300
  const things:any={parse:(n:number)=>mods[roots[0]!].fromMarkdown(withEveryParagraphChanged(text,n))}
  for(const r of roots){const l=await mods[r].linterFor(text);let last=l.lint(text);things['lint '+r]=(n:number)=>l.lint(withEveryParagraphChanged(text,n));things['edit '+r]=(n:number)=>{last=l.lint(withOneWordChanged(text,n),{},last)}}
  const t=await measure(things,rounds,Math.ceil(rounds/3)) as any
  console.log(kb,lang,Object.entries(t).map(([k,v]:any)=>`${k}: ${v.median.toFixed(2)} (${(v.median/t.parse.median).toFixed(2)})`).join('  '))
}
