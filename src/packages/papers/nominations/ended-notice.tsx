import { Notice } from '@/components/notice/notice'

/** Why nothing can be added any more; nothing where the year is still to come. */
export function EndedNotice({ ended }: { ended: boolean }) {
  return ended ? (
    <Notice tone='warn' title='该年度的评估已经开启'>
      没有审定的不能再入该年度的省级台账。省产改办可以不予入库或退回，工会请在新年度里重新遴选。
    </Notice>
  ) : null
}
