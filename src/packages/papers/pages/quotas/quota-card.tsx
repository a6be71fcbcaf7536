import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { Cell } from '@/components/cell/cell'
import { Notice } from '@/components/notice/notice'
import { StatusTag } from '@/components/status-tag/status-tag'
import { quotaOf } from '@/features/nominations/quota-edits'
import type { Quotas } from '@/features/nominations/use-quotas'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { usedWords } from '@/text/nomination-pages'
import { quotaText } from '@/text/quota'
import { refusalSentence } from '@/text/refusals'
import { QuotaStepper } from './quota-stepper'
import '../../parts/nominations.scss'

/** One union's quotas on both ledgers; what was changed and not saved says so. */
export function QuotaCard({ quotas, row }: { quotas: Quotas; row: NonNullable<Quotas['rows']>[number] }) {
  const { union, quota, tally, unattended } = row
  const edit = quotas.edits[union.unionId]
  const wanted = quotaOf(row, quotas.edits)
  const refusal = edit && quotas.refusals[union.unionId]
  const overtaken = edit !== undefined && edit.seenRevision < quota.revision
  return (
    <Card
      title={union.name}
      note={usedWords(tally)}
      extra={edit ? <StatusTag tone='warn' text={quotaText.unsaved} /> : undefined}
      accent={edit ? 'warn' : undefined}
    >
      {overtaken ? (
        <Notice tone='warn' title={quotaText.overtaken}>
          {quotaText.overtakenNote(quota.provincial, quota.own)}
        </Notice>
      ) : refusal ? (
        <Notice tone='danger' title={quotaText.notSaved} urgent>
          {refusalSentence(refusal)}
        </Notice>
      ) : null}
      {unattended ? (
        <View className='nm-flush'>
          <Cell
            title={quotaText.unattended}
            value={quotaText.inviteReviewer}
            valueTone='warn'
            onPress={() => openPage(pageUrl('office/invitations', { role: 'reviewer', state: 'unbound' }))}
          />
        </View>
      ) : null}
      <View className='nm-pair'>
        <QuotaStepper
          label={quotaText.provincial}
          name={quotaText.provincialOf(union.name)}
          value={wanted.provincial}
          disabled={quotas.saving || !quotas.maySet}
          onChange={(value) => quotas.set(row, 'provincial', value)}
        />
        <QuotaStepper
          label={quotaText.own}
          name={quotaText.ownOf(union.name)}
          value={wanted.own}
          disabled={quotas.saving || !quotas.maySet}
          onChange={(value) => quotas.set(row, 'own', value)}
        />
      </View>
      {overtaken ? (
        <View className='nm-acts'>
          <Button kind='secondary' size='small' onPress={() => quotas.drop(row)}>
            {quotaText.takeTheirs}
          </Button>
          <Button kind='secondary' size='small' onPress={() => quotas.keepMine(row)}>
            {quotaText.keepMine}
          </Button>
        </View>
      ) : null}
    </Card>
  )
}
