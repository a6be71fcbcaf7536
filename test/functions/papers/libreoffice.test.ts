import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { officialFormOf } from '@/domain/form/official-form'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { writeFormDocx } from '../../../cloudfunctions/_rendering/form/write-form-docx'
import { cycle, rubric } from '../../domain/support/cast'
import { submitted } from '../../domain/support/stages'
import { CODE, EVIDENCE, PICTURES } from '../support/papers'

const present = spawnSync('soffice', ['--version']).status === 0
const where = present ? 'LibreOffice' : 'LibreOffice, which this machine does not have'

describe(`the Word file as another program reads it: ${where}`, () => {
  const check = present ? test : test.skip

  check(
    'opens, with every row in its order',
    async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'libreoffice-'))
      try {
        const file = path.join(folder, 'form.docx')
        writeFileSync(
          file,
          await writeFormDocx(officialFormOf({ ...submitted, evidence: EVIDENCE }, cycle, edition2023), CODE, PICTURES),
        )
        const profile = `-env:UserInstallation=file://${folder}/profile`
        const asText = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, file]
        expect(spawnSync('soffice', [profile, ...asText], { timeout: 150_000 }).status).toBe(0)
        const text = readFileSync(path.join(folder, 'form.txt'), 'utf8')
        const places = indicatorsOf(rubric).map(({ wording }) => text.indexOf(wording))
        expect(places).toEqual([...places].sort((a, b) => a - b))
        expect(places[0]).toBeGreaterThan(0)
        expect(text).toContain('经审核，上述自评情况真实准确，同意呈报。')
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
    180_000,
  )
})
