import type { Seat } from '@/domain/people/person'
import { numberedEnterpriseId } from '@/domain/ledger/new-enterprise'

/** Somebody invented, who sits on a seat of the ready product. */
export interface SamplePerson {
  readonly openId: string
  readonly personId: string
  readonly name: string
  readonly seat: Seat
}

/** A contact of an enterprise, by its number. */
export const contact = (no: number, name: string): SamplePerson => {
  const number = String(no).padStart(3, '0')
  return {
    openId: `local-contact-${number}`,
    personId: `p-contact-${number}`,
    name: `${name}（示例）`,
    seat: { role: 'contact', enterpriseId: numberedEnterpriseId(no) },
  }
}

/** A reviewer of a union; `place` tells them apart. */
export const reviewer = (place: string, unionId: string, name: string): SamplePerson => ({
  openId: `local-reviewer-${place}`,
  personId: `p-reviewer-${place}`,
  name: `${name}（示例）`,
  seat: { role: 'reviewer', unionId },
})

const contacts: readonly SamplePerson[] = [
  contact(1, '梁敏'),
  contact(2, '谭志明'),
  contact(3, '罗海燕'),
  contact(5, '冯国栋'),
  contact(31, '陈晓岚'),
  contact(32, '何志强'),
  contact(33, '林佩仪'),
  contact(34, '黄文斌'),
  contact(50, '周丽华'),
  contact(59, '邓永康'),
  contact(77, '蔡婉玲'),
  contact(99, '吕建平'),
]

export const dongguanReviewer = reviewer('dongguan', 'u-dongguan', '王建国')
export const guangzhouReviewer = reviewer('guangzhou', 'u-guangzhou', '李淑贞')
export const transportReviewer = reviewer('transport', 'u-sample-transport', '吴海涛')

export const officer: SamplePerson = {
  openId: 'local-office-1',
  personId: 'p-office-1',
  name: '郑卫东（示例）',
  seat: { role: 'office' },
}

export const samplePeople: readonly SamplePerson[] = [
  ...contacts,
  dongguanReviewer,
  guangzhouReviewer,
  transportReviewer,
  officer,
]

/** The contact of enterprise `no`. Throws where the samples have none. */
export const contactOf = (no: number): SamplePerson => {
  const openId = `local-contact-${String(no).padStart(3, '0')}`
  const found = contacts.find((person) => person.openId === openId)
  if (!found) throw new Error(`no sample contact of enterprise ${no}`)
  return found
}
