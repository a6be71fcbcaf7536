import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { ProgressBar } from '@/components/progress-bar/progress-bar'
import { placesTaken, type LedgerLevel, type NominationFile } from '@/domain/nomination/nomination'
import { standingOf } from '@/features/nominations/nomination-view'
import { LEDGER_WORDS } from '@/text/nomination'
import { placesSentence, submittedWords, yearWords } from '@/text/nomination-pages'
import './nominations.scss'

export interface ListStandingProps {
  file: NominationFile
  level: LedgerLevel
  /** Who reads it: the union is told what to do, the office what waits. */
  by: 'union' | 'office'
}

const HELD: Readonly<Record<ListStandingProps['by'], { readonly waiting: string; readonly deciding: string }>> = {
  union: {
    waiting: '等待省产改办审定。现在不能修改；要改，可以先撤回。',
    deciding: '省产改办正在逐家审定，请等结果。',
  },
  office: { waiting: '请逐家审定，或整份退回。', deciding: '还没有审完，请逐家审定。' },
}

/** Where a list stands: its places in words, and what the office said or is waited for. */
export function ListStanding({ file, level, by }: ListStandingProps) {
  const list = file.lists[level]
  const standing = standingOf(file, level)
  const held = HELD[by]
  return (
    <>
      <Card title={`${yearWords(file.cycleId)}${LEDGER_WORDS[level]}`}>
        <View className='nm-text nm-text--ink nm-places-line'>{placesSentence(file, level)}</View>
        {file.quota[level] > 0 ? (
          <ProgressBar value={placesTaken(file.tally[level])} max={file.quota[level]} label='已用名额' />
        ) : null}
      </Card>
      {standing === 'waiting' || standing === 'deciding' ? (
        <Notice title={submittedWords(list.submittedAt)}>{held[standing]}</Notice>
      ) : null}
      {standing === 'returned' && list.returned ? (
        <Notice tone='warn' title={`${list.returned.byName}退回了名单`}>
          {list.returned.note}
        </Notice>
      ) : null}
    </>
  )
}
