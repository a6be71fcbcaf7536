import type { Phone } from './people'
import type { Stage } from './stage'

export const OFFICE = 'local-office-1'

/** The office, from its progress page to one enterprise's file. */
export const officeAtEnterprise = async (stage: Stage, name: string): Promise<Phone> => {
  const office = await stage.phoneOf(OFFICE)
  await office.tap('企业名单')
  await office.page.getByRole('searchbox').filter({ visible: true }).last().fill(name)
  await office.page
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .last()
    .tap()
  await office.page.waitForURL(/enterprise/)
  return office
}

/** A contact, from the home page through the check to the receipt. */
export const submitFrom = async (phone: Phone): Promise<void> => {
  await phone.tap(/检查/)
  await phone.sees('各维度得分')
  await phone.tap(/^(再次)?提交(给|（)/)
  await phone.page.getByRole('dialog').waitFor()
  await phone.tap(/^(确认|再次)?提交/)
  await phone.page.waitForURL(/receipt/)
}
