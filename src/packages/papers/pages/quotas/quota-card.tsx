import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Notice } from '@/components/notice/notice'
import { StatusTag } from '@/components/status-tag/status-tag'
import { quotaOf } from '@/features/nominations/quota-edits'
import type { Quotas } from '@/features/nominations/use-quotas'
import { usedWords } from '@/text/nomination-pages'
import { refusalSentence } from '@/text/refusals'
import { QuotaStepper } from './quota-stepper'
import '../../parts/nominations.scss'

/** One union's quotas on both ledgers; what was changed and not saved says so. */
export function QuotaCard({ quotas, row }: { quotas: Quotas; row: NonNullable<Quotas['rows']>[number] }) {
  const { union, quota, tally } = row
  const edit = quotas.edits[union.unionId]
  const wanted = quotaOf(row, quotas.edits)
  const refusal = edit && quotas.refusals[union.unionId]
  const overtaken = edit !== undefined && edit.seenRevision < quota.revision
  return (
    <Card
      title={union.name}
      note={usedWords(tally)}
      extra={edit ? <StatusTag tone='warn' text='未保存' /> : undefined}
      accent={edit ? 'warn' : undefined}
    >
      {overtaken ? (
        <Notice tone='warn' title='同事刚刚改过'>
          {`现在是省级 ${quota.provincial} 家、本级 ${quota.own} 家。您改的还没有保存，请选定用哪一个。`}
        </Notice>
      ) : refusal ? (
        <Notice tone='danger' title='没有保存' urgent>
          {refusalSentence(refusal)}
        </Notice>
      ) : null}
      <View className='nm-pair'>
        <QuotaStepper
          label='省级台账（家）'
          name={`${union.name}省级台账名额`}
          value={wanted.provincial}
          disabled={quotas.saving}
          onChange={(value) => quotas.set(row, 'provincial', value)}
        />
        <QuotaStepper
          label='本级台账（家）'
          name={`${union.name}本级台账名额`}
          value={wanted.own}
          disabled={quotas.saving}
          onChange={(value) => quotas.set(row, 'own', value)}
        />
      </View>
      {overtaken ? (
        <View className='nm-acts'>
          <Button kind='secondary' size='small' onPress={() => quotas.drop(row)}>
            用同事改的
          </Button>
          <Button kind='secondary' size='small' onPress={() => quotas.keepMine(row)}>
            保留我改的
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
