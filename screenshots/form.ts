/**
 * Takes the pictures of the official form and of invitation cards, which are paper and on no screen: `npm run screenshots:form` writes
 * samples of both as PDF and has poppler's `pdftoppm` draw their first pages. With LibreOffice there, the Word file is drawn too, into the
 * system's folder for temporary files, to be looked at beside it.
 */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { officialFormOf } from '@/domain/form/official-form'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { NO_PICTURES } from '../cloudfunctions/_rendering/form/pictures'
import { codeOf } from '../cloudfunctions/_rendering/form/form-code'
import { writeFormDocx } from '../cloudfunctions/_rendering/form/write-form-docx'
import { writeFormPdf } from '../cloudfunctions/_rendering/form/write-form-pdf'
import { writeCardsPdf, type InvitationCard } from '../cloudfunctions/_rendering/invitation/write-cards-pdf'
import { officialEnterprises } from '../seeds/official/enterprises'
import { endorsedAssessment, sampleCycle } from '../seeds/samples/endorsed-assessment'

const images = path.resolve(__dirname, '../docs/images')
const font = path.join(
  path.dirname(createRequire(__filename).resolve('@embedpdf/fonts-sc')),
  '../fonts/NotoSansHans-Regular.otf',
)

/** Runs a program of the machine; false where it has none of that name. */
const run = (program: string, ...args: readonly string[]): boolean => {
  const { error, status, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (error) return false
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return true
}

const drawPage = (pdf: string, page: number, into: string, ...more: readonly string[]): boolean =>
  run(
    'pdftoppm',
    ...['-r', '72', '-f', String(page), '-l', String(page), '-singlefile', '-gray', '-png', ...more],
    pdf,
    into,
  )

/** A page of cards; their codes bind nobody. */
const cards: readonly InvitationCard[] = officialEnterprises.slice(0, 8).map(({ no, name }, at) => {
  const code = `${'ABCDEFGH'[at]}2KM-7RTX-9PQW`
  const picture = { kind: 'address', address: `https://example.invalid/#/pages/bind/index?code=${code}` } as const
  return {
    role: 'contact',
    seatName: name,
    unionName: '广州市总工会',
    no,
    inviteeName: '',
    code,
    expiresOn: getPlainDate('2026-12-22'),
    picture,
  }
})

const main = async (): Promise<void> => {
  const assessment = endorsedAssessment({})
  const form = officialFormOf(assessment, sampleCycle, edition2023)
  const code = codeOf(assessment, edition2023)
  const folder = mkdtempSync(path.join(tmpdir(), 'form-'))
  const [pdf, word] = [path.join(folder, 'form.pdf'), path.join(folder, 'form.docx')]
  writeFileSync(pdf, await writeFormPdf(form, code, NO_PICTURES, readFileSync(font)))
  writeFileSync(word, await writeFormDocx(form, code, NO_PICTURES))
  if (!drawPage(pdf, 1, path.join(folder, 'form'))) throw new Error('there is no pdftoppm here: install poppler-utils')
  copyFileSync(path.join(folder, 'form.png'), path.join(images, 'form.png'))
  const printed = path.join(folder, 'invitation-cards.pdf')
  writeFileSync(printed, await writeCardsPdf(cards, readFileSync(font)))
  // Half of the page: the other half looks the same.
  drawPage(printed, 1, path.join(images, 'invitation-cards'), '-H', '428')
  console.log(`docs/images/form.png and invitation-cards.png; the papers are in ${folder}`)
  if (!run('soffice', '--headless', '--convert-to', 'pdf', '--outdir', path.join(folder, 'word'), word))
    return console.log('there is no LibreOffice here: the Word file was not drawn')
  drawPage(path.join(folder, 'word', 'form.pdf'), 1, path.join(folder, 'word-form'))
  console.log(`the Word file as LibreOffice draws it: ${path.join(folder, 'word-form.png')}`)
}

void main()
