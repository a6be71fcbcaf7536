import { formatTelephone } from '@/domain/people/shown-telephone'

/** 使用帮助. */
export const helpPage = {
  /** What stands before a manual's first section. */
  lead: '写在前面',
  whom: '遇到问题找谁',
  unionFirst: '审核、退回、延期找责任工会；绑定、分派、台账找省产改办',
  office: '省产改办',
  callee: (name: string, number: string): string => `${name} ${formatTelephone(number)}`,
  officeNote: '通知上公布的联系电话',
  reviewer: (seatName: string, name: string): string => `${seatName} 审核员 ${name}`,
  unionNumber: '责任工会还没有登记电话，请打省产改办的电话问。',
  search: '查找使用帮助',
  found: (lines: number): string => `找到 ${lines} 处`,
  notFound: (search: string): string => `手册里没有“${search}”。换个说法再查，或打上面的电话问。`,
  unfold: '展开',
  fold: '收起',
}
