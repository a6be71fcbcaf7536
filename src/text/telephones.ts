import { formatTelephone } from '@/domain/people/shown-telephone'
import type { TelephoneSource } from '@/domain/people/telephone'

const SOURCES: Readonly<Record<TelephoneSource, string>> = {
  own: '本人登记',
  invitation: '邀请时登记',
  ledger: '台账上的联系电话',
}

/** 电话: looked up, called, and given for oneself. */
export const telephoneWords = {
  source: (from: TelephoneSource): string => SOURCES[from],
  shown: (number: string, from: TelephoneSource): string => `${formatTelephone(number)} · ${SOURCES[from]}`,
  look: '看电话',
  lookLabel: (name: string): string => `看电话：${name}`,
  noted: '看一次，系统记一次：谁、什么时候、看了谁的。',
  call: '拨打',
  callLabel: (name: string): string => `拨打${name}的电话`,
  notCalled: (number: string): string => `没有拨出，请自己拨 ${formatTelephone(number)}`,
  notShown: '没有显示',
  none: '没有登记电话',
  own: '我的电话',
  ownNote: '责任工会和省产改办有急事时打这个电话；同一企业的同事也能看到。别人看一次，系统记一次。',
  placeholder: '手机号，或带区号的座机',
  save: '保存电话',
  saved: '已保存电话',
  taken: '已删去电话',
  notSaved: '没有保存',
  atPresent: (number: string, from: TelephoneSource): string =>
    `现在登记的是 ${formatTelephone(number)}（${SOURCES[from]}）。`,
  takeAway: '清空再保存，就不再显示。',
}

/** A union's number, which is no person's: it stands wherever its enterprises are told to ask it. */
export const unionTelephone = {
  of: (union: string): string => `${union}的联系电话`,
  note: '企业填报人在“请联系责任工会”的地方和“使用帮助”里看到它。清空再保存，就不再显示。',
  placeholder: '带区号的座机，或手机号',
  saveLabel: '保存工会的联系电话',
  title: '工会的联系电话',
  give: '登记电话',
  change: '改电话',
  changeLabel: (step: string, union: string): string => `${step}：${union}`,
  shown: (number: string | null): string =>
    number === null ? '还没有登记联系电话' : `联系电话 ${formatTelephone(number)}`,
  done: (union: string): string => `已保存${union}的电话`,
}
