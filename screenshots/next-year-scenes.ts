import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { annexOf } from '../test/functions/support/editions'
import type { Scene, Stage } from './stage'

const OFFICE = '/packages/office/pages'
const PAPERS = '/packages/papers/pages'
const OFFICER = 'local-office-1'
const REVIEWING = 'local-reviewer-dongguan'
const TWO_SEATS = 'local-contact-034'
const FILE = '新通知附件1.docx'

/** The officer reads the table of an invented notice, as the page does. */
const readAnnex = async ({ does }: Stage): Promise<void> => {
  const uploadId = randomBytes(16).toString('hex')
  const target = await does(OFFICER, 'document.prepareUpload', { purpose: 'edition', uploadId, extension: 'docx' })
  const body = new Uint8Array(await annexOf())
  await fetch(target.url, { method: 'PUT', headers: target.headers, body })
  await does(OFFICER, 'edition.read', { uploadId, fileName: FILE })
}

const confirmAnnex = async ({ does }: Stage): Promise<void> => {
  const { drafts } = await does(OFFICER, 'edition.list', {})
  for (const { draftId, revision: seenRevision } of drafts)
    await does(OFFICER, 'edition.confirm', { draftId, seenRevision, source: '粤产改办〔2027〕8号' })
}

/** The next year is opened over what this one has left. */
const openNext = async ({ does, cycleId }: Stage): Promise<void> => {
  const { unfinished } = await does(OFFICER, 'cycle.closing', { cycleId })
  const year = Number(cycleId.slice(1)) + 1
  const days = { openOn: getPlainDate(`${year}-01-11`), deadlineOn: getPlainDate(`${year}-12-15`) }
  // Some hundreds of enterprises a call.
  for (let opened = false; !opened;)
    opened = (await does(OFFICER, 'cycle.open', { ...days, confirmed: unfinished })).cycle !== null
}

/** A contact is given a second seat. */
const addSeat = async ({ does }: Stage): Promise<void> => {
  const seat = { role: 'reviewer', unionId: 'u-guangzhou' } as const
  const { issued } = await does(OFFICER, 'invitation.issue', { seats: [{ seat, inviteeName: '黄文斌（示例）' }] })
  await does(TWO_SEATS, 'invitation.accept', { code: issued[0]?.code ?? '', name: '黄文斌（示例）' })
}

const openDraft = (page: Page): Promise<void> => page.getByText(FILE).first().tap()

/** The last day is over: the next year's table, the two years beside each other, and who is there. */
export const nextYearScenes: readonly Scene[] = [
  { name: 'office-people', as: OFFICER, path: () => `${PAPERS}/people/index`, shows: '移交' },
  { name: 'seats', as: TWO_SEATS, path: () => `${PAPERS}/seats/index`, shows: '换到这里', before: addSeat },
  {
    name: 'office-edition',
    as: OFFICER,
    path: () => `${OFFICE}/edition/index`,
    shows: FILE,
    before: async (stage) => {
      await stage.nextYearOn('01-10')
      await readAnnex(stage)
    },
    then: openDraft,
  },
  {
    name: 'office-opening',
    as: OFFICER,
    path: () => `${OFFICE}/cycle/index`,
    shows: '9 项指标，共 60 分',
    before: confirmAnnex,
  },
  {
    name: 'office-closing',
    as: OFFICER,
    path: ({ cycleId }) => `${OFFICE}/cycle/index?cycle=${cycleId}`,
    shows: '归档这个年度',
    before: openNext,
  },
  { name: 'reviewer-years', as: REVIEWING, path: () => '/pages/home/index', shows: '其他年度' },
]
