import type { Role, Seat } from '@/domain/people/person'
import { roster } from '../official/roster'
import { contactOf, dongguanReviewer, guangzhouReviewer, officer, transportReviewer, type SamplePerson } from './people'

/** Somebody whom the first page of the local product offers to enter as. */
export interface Persona {
  readonly openId: string
  readonly role: Role
  readonly name: string
  readonly seat: Seat
  /** The place that they sit for. */
  readonly title: string
  /** What they find there. */
  readonly note: string
}

const persona = ({ openId, name, seat }: SamplePerson, title: string, note: string): Persona => ({
  openId,
  role: seat.role,
  name,
  seat,
  title,
  note,
})

const contactPersona = (no: number, note: string): Persona =>
  persona(contactOf(no), roster.find((row) => row.no === no)?.name ?? '', note)

export const personas: readonly Persona[] = [
  contactPersona(31, '正在填报，已填 21 项'),
  contactPersona(34, '已提交 3 天，等待审核'),
  contactPersona(32, '被退回，有 2 项要修改'),
  contactPersona(33, '刚绑定，还没有开始填报'),
  contactPersona(1, '责任工会已同意呈报'),
  contactPersona(50, '已提交，尚未分派责任工会'),
  persona(dongguanReviewer, '东莞市总工会', '有待审核、退回后再次提交和未提交的企业'),
  persona(guangzhouReviewer, '广州市总工会', '有待审核、已同意和已接收的企业'),
  persona(transportReviewer, '省交通运输产业工会（示例）', '一家正在审核，一家还在填报'),
  persona(officer, '省产改办', '看全省进度，办理分派、延期、邀请和接收'),
]
