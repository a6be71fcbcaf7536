import { Cell, CellList } from '@/components/cell/cell'
import { INBOX_PAGE, officePage, SETTINGS_PAGE } from '@/features/office/paths'
import { materialsPage, openPage } from '@/features/session/navigate'
import { yearParameters, type Year } from '@/features/session/years'

/** The office's other pages. */
export function OfficeLinks({ unread, year }: { unread: number; year: Year }) {
  const of = yearParameters(year)
  return (
    <CellList title='办理'>
      <Cell title='责任工会分派' note='确认建议、分派、改派' onPress={() => openPage(officePage('routing', of))} />
      <Cell title='材料与报告' note='报告、台账、名额与遴选、材料包' onPress={() => openPage(materialsPage(of))} />
      <Cell title='邀请码' note='邀请企业填报人和审核员' onPress={() => openPage(officePage('invitations'))} />
      <Cell
        title='审核员和同事'
        note='谁已绑定、哪个工会没有审核员；人员变动时解除绑定'
        onPress={() => openPage(officePage('people'))}
      />
      <Cell
        title='评估周期'
        note='起止日期、评分步长、加分项、催办日历'
        onPress={() => openPage(officePage('cycle', of))}
      />
      <Cell
        title='消息'
        value={unread > 0 ? `${unread} 条未读` : '没有未读'}
        valueTone={unread > 0 ? 'brand' : undefined}
        onPress={() => openPage(INBOX_PAGE)}
      />
      <Cell title='设置' note='字体、深色、关怀版、投诉建议' onPress={() => openPage(SETTINGS_PAGE)} />
    </CellList>
  )
}
