import readXlsx from 'read-excel-file/node'
import { getInstant } from '@/domain/calendar/instant'
import { shortHead } from '@/domain/chain/head'
import { FREE } from '@/domain/job/job'
import type { InsideEntry, PackageJob } from '@/domain/package/package-job'
import { writePackageList } from '../../cloudfunctions/documents/package/package-list'
import { outline } from '../features/office/example'

const NOW = getInstant(Date.parse('2026-12-01T10:00:00+08:00'))
const FIRST = 'a'.repeat(64)
const SECOND = 'b'.repeat(64)
const CODE = '8F3A-2C71'

const job: PackageJob = {
  ...{ state: 'building', lease: FREE, failures: 0, startedAt: NOW, finishedAt: null, expiresAt: NOW },
  ...{ packageId: 'k-1', personId: 'p-1', reader: 'office', scope: { kind: 'all' }, title: '2026年度材料包' },
  ...{ cycleId: 'c2026', plan: [], parts: [], inside: [] },
}
const form = outline({ assessmentId: 'c2026-e1', revision: 2 })
const entry = (more: Partial<InsideEntry>): InsideEntry => ({
  ...{ assessmentId: 'c2026-e1', part: 0, state: 'submitted', revision: 1, round: 1, code: CODE, head: FIRST },
  ...{ selfScore: 8, verifiedScore: null, papers: [], stamped: 0, photos: 0, lost: [], left: false },
  ...more,
})
const sheets = async (inside: readonly InsideEntry[]) => {
  const content = { job, outlines: [form], inside, missing: [], now: NOW, seal: undefined }
  const found = await readXlsx(await writePackageList(content))
  return new Map(found.map(({ sheet, data }) => [sheet, data.map((row) => row.map((cell) => String(cell ?? '')))]))
}
/** Its code and its 校验码, as the list has them. */
const row = async (inside: readonly InsideEntry[]) => (await sheets(inside)).get('企业总览')?.[1]?.slice(6, 8)

const FORM = { papers: ['附件1.docx'] }

describe('the list of a package', () => {
  test('names the 校验码 of the form that is inside, and marks it where a step was taken since', async () => {
    expect(await row([entry(FORM)])).toEqual([
      `${CODE}（装入后又有变动）`,
      `${shortHead(FIRST)}　${FIRST}（装入后又有变动）`,
    ])
    expect(await row([entry({ ...FORM, revision: 2 })])).toEqual([CODE, `${shortHead(FIRST)}　${FIRST}`])
  })

  test('takes code and 校验码 from one part: the one with the form, though a step was taken before the next part', async () => {
    const parts = [entry(FORM), entry({ part: 1, revision: 2, head: SECOND })]
    expect(await row(parts)).toEqual([`${CODE}（装入后又有变动）`, `${shortHead(FIRST)}　${FIRST}（装入后又有变动）`])
  })

  test('says that each step makes another 校验码, and who finds out which step one is of: not that somebody forged it', async () => {
    const said = (await sheets([entry(FORM)])).get('说明')?.flat().join() ?? ''
    expect(said).not.toMatch(/被改过|应当一致/)
    expect(said).toContain('以后又办过别的步骤，校验码也会变。要核对的，请把它告诉省产改办')
  })
})
