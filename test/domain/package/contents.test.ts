import { evidenceFiles, stampedFiles } from '@/domain/package/attachments'
import { groupMissing, missingOf, MISSING_KINDS, type EnterpriseStanding } from '@/domain/package/missing'
import { FILING_NOTICE, MISSING_ADVICE, MISSING_TITLE } from '@/domain/package/missing-wording'
import { checkMayPackage, isWithin, type PackageScope } from '@/domain/package/package-scope'
import { enterpriseFolder, partFileName, rootFolder } from '@/domain/package/package-tree'
import { getInstant } from '@/domain/calendar/instant'
import { contact, office, otherContact, otherReviewer, reviewer, rubric } from '../support/cast'

const photo = (photoId: string, caption: string, at: number) => ({
  photoId,
  caption,
  fileId: `cloud://${photoId}`,
  type: 'jpeg' as const,
  bytes: 300_000,
  attachedAt: getInstant(at),
  attachedBy: 'p',
})

describe('who may ask for which package', () => {
  const ALL: PackageScope = { kind: 'all' }
  const DONGGUAN: PackageScope = { kind: 'union', unionId: 'u-dongguan' }
  const CHOSEN: PackageScope = { kind: 'chosen', enterpriseIds: ['e031', 'e033'], unionId: 'u-dongguan' }
  const E031: PackageScope = { kind: 'enterprise', enterpriseId: 'e031' }
  test.each([
    ['the office', office, ALL, null, undefined],
    ['the office', office, DONGGUAN, 'u-dongguan', undefined],
    ['the office', office, E031, null, undefined],
    ['the union', reviewer, ALL, null, 'not_permitted'],
    ['the union', reviewer, DONGGUAN, 'u-dongguan', undefined],
    ['the union', reviewer, E031, 'u-dongguan', undefined],
    ['the union, of an unrouted enterprise', reviewer, E031, null, 'other_union'],
    ['another union', otherReviewer, DONGGUAN, 'u-dongguan', 'other_union'],
    ['another union', otherReviewer, E031, 'u-dongguan', 'other_union'],
    ['the enterprise', contact, ALL, null, 'not_permitted'],
    ['the enterprise', contact, DONGGUAN, 'u-dongguan', 'not_permitted'],
    ['the enterprise', contact, E031, 'u-dongguan', undefined],
    ['the office', office, { ...CHOSEN, unionId: null }, null, undefined],
    ['the union', reviewer, CHOSEN, null, undefined],
    ['another union', otherReviewer, CHOSEN, null, 'other_union'],
    ['the union, of what the office chose', reviewer, { ...CHOSEN, unionId: null }, null, 'other_union'],
    ['the enterprise', contact, CHOSEN, null, 'not_permitted'],
    ['another enterprise', otherContact, E031, 'u-dongguan', 'other_enterprise'],
  ])('%s (%#)', (_who, person, scope, responsible, refused) => {
    expect(checkMayPackage(person, scope, responsible)?.refused).toBe(refused)
  })

  test('an enterprise that went to another union is no longer within', () => {
    expect(isWithin(DONGGUAN, { enterpriseId: 'e031', unionId: 'u-dongguan' })).toBe(true)
    expect(isWithin(DONGGUAN, { enterpriseId: 'e031', unionId: 'u-guangzhou' })).toBe(false)
    expect(isWithin(CHOSEN, { enterpriseId: 'e031', unionId: 'u-dongguan' })).toBe(true)
    expect(isWithin(CHOSEN, { enterpriseId: 'e031', unionId: 'u-guangzhou' })).toBe(false)
    expect(isWithin(CHOSEN, { enterpriseId: 'e032', unionId: 'u-dongguan' })).toBe(false)
    expect(isWithin({ ...CHOSEN, unionId: null }, { enterpriseId: 'e033', unionId: null })).toBe(true)
    expect(isWithin(ALL, { enterpriseId: 'e031', unionId: null })).toBe(true)
    expect(isWithin(E031, { enterpriseId: 'e032', unionId: null })).toBe(false)
  })
})

describe('folders and names', () => {
  test('a document lies there under its caption, or else its own name, and a photo as it was taken', () => {
    const notice = { name: '关于成立领导小组的通知.PDF', pages: 12 }
    const original = { fileId: 'cloud://large', type: 'png', bytes: 4_000_000, sha256: 'f'.repeat(64) } as const
    const files = evidenceFiles(rubric, {
      1: [
        { ...photo('a', '', 1), type: 'pdf', document: notice },
        { ...photo('b', '红头文件', 2), type: 'ofd', document: { name: '', pages: null } },
        { ...photo('c', '会场', 3), original },
      ],
    })
    expect(files.map(({ path }) => path.split('/').pop())).toEqual([
      '01-1 关于成立领导小组的通知.pdf',
      '01-2 红头文件.ofd',
      '01-3 会场.png',
    ])
    expect(files[2]).toMatchObject({ fileId: 'cloud://large', bytes: 4_000_000 })
  })

  test('a photo lies in its indicator’s folder under its caption, in the order of attaching', () => {
    const files = evidenceFiles(rubric, {
      1: [photo('b', '../发文', 2), photo('a', '', 1)],
      28: [photo('c', 'CON', 3)],
    })
    expect(files.map(({ path }) => path)).toEqual([
      '佐证材料/01 成立组织领导机构、制定工作方案情况/01-2.jpg',
      '佐证材料/01 成立组织领导机构、制定工作方案情况/01-1 ／发文.jpg',
      expect.stringMatching(/^佐证材料\/28 [^/]+\/28-1 _CON\.jpg$/),
    ])
  })

  test('stamped sheets come first, in their order', () => {
    const sheet = (no: number) => ({ fileId: `s${no}`, type: 'jpeg' as const, bytes: 1 })
    const files = stampedFiles([sheet(1), sheet(2)])
    expect(files.map(({ path }) => path)).toEqual(['盖章件/第01页.jpg', '盖章件/第02页.jpg'])
    const [first] = evidenceFiles(rubric, { 1: [photo('a', '', 1)] })
    expect(files.every(({ key }) => key < (first?.key ?? ''))).toBe(true)
  })

  test('the tree of a package', () => {
    const root = rootFolder('c2026')
    const enterprise = { enterpriseNo: 31, enterpriseName: '广东生益科技股份有限公司', unionName: '东莞市总工会' }
    expect(enterpriseFolder(root, enterprise)).toBe('2026年度材料包/东莞市总工会/031 广东生益科技股份有限公司')
    expect(enterpriseFolder(root, { ...enterprise, unionName: null, enterpriseName: '..' })).toBe(
      '2026年度材料包/待分派责任工会/031 未命名',
    )
  })

  test('a small package is one file without a number', () => {
    expect(partFileName('2026年度材料包-全省', { index: 0, parts: 1, overview: true })).toBe('2026年度材料包-全省.zip')
    expect(partFileName('2026年度材料包-全省', { index: 2, parts: 9, overview: false })).toBe(
      '2026年度材料包-全省_第03卷.zip',
    )
    expect(partFileName('2026年度材料包-全省', { index: 8, parts: 9, overview: true })).toBe(
      '2026年度材料包-全省_总览.zip',
    )
  })
})

const standing = (more: Partial<EnterpriseStanding>, state: EnterpriseStanding['outline']['state'] = 'endorsed') => ({
  outline: { assessmentId: 'c2026-e031', enterpriseName: '生益', state, unionId: 'u-dongguan' },
  unevidenced: 0,
  stamped: 'present' as const,
  reports: { stage: 'received' as const },
  ledger: 'confirmed' as const,
  ...more,
})
const kindsOf = (one: EnterpriseStanding) => missingOf([one]).map(({ kind }) => kind)

describe('what is missing', () => {
  test('nothing, where everything is there', () => {
    expect(kindsOf(standing({}))).toEqual([])
    expect(kindsOf(standing({}, 'received'))).toEqual([])
  })

  test.each([
    [standing({ stamped: null, reports: { stage: null }, ledger: null }, 'draft'), ['not_submitted']],
    [standing({}, 'submitted'), ['not_reviewed']],
    [standing({}, 'returned'), ['returned']],
    [standing({ stamped: 'missing' }), ['stamped_missing']],
    [standing({ stamped: 'voided' }), ['stamped_voided']],
    [standing({ stamped: 'missing' }, 'submitted'), ['not_reviewed']],
    [standing({ reports: { stage: 'missing' } }), ['report_missing']],
    [standing({ reports: { stage: 'open' } }), ['report_not_received']],
    [standing({ ledger: 'unconfirmed' }), ['ledger_unconfirmed']],
    [standing({ unevidenced: 3 }), ['full_score_without_evidence']],
  ])('%#', (one, kinds) => {
    expect(kindsOf(one)).toEqual(kinds)
  })

  test('an enterprise without a union, and a union without its summary', () => {
    const unrouted = standing({ outline: { ...standing({}).outline, unionId: null } })
    const found = missingOf([unrouted], [{ name: '东莞市总工会', reports: { summary: 'missing' } }])
    expect(found.map(({ kind, name }) => [kind, name])).toEqual([
      ['unrouted', '生益'],
      ['union_report_missing', '东莞市总工会'],
    ])
  })

  test('it is grouped in one order, whatever order it was found in', () => {
    const groups = groupMissing(missingOf([standing({ unevidenced: 2 }), standing({}, 'draft'), standing({}, 'draft')]))
    expect(groups.map(({ kind, count, items }) => [kind, count, items.length])).toEqual([
      ['not_submitted', 2, 2],
      ['full_score_without_evidence', 1, 1],
    ])
  })

  test('each kind says what is missing and what to do, and filing is said to happen elsewhere', () => {
    for (const kind of MISSING_KINDS) {
      expect(MISSING_TITLE[kind].length).toBeGreaterThan(3)
      expect(MISSING_ADVICE[kind]).toMatch(/。$/)
    }
    expect(FILING_NOTICE).toContain('广东省总工会劳模管理服务平台')
    expect(FILING_NOTICE).toContain('不代为报送')
  })
})
