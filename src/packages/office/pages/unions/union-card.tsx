import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { WriteFailure } from '@/components/failure/failure'
import { StatusTag } from '@/components/status-tag/status-tag'
import { getInstant } from '@/domain/calendar/instant'
import { useGoingOn } from '@/features/office/unions/use-merger'
import type { UnionRow } from '@/features/office/unions/use-unions'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { auditPage } from '@/text/audit'
import { UNION_KIND_WORDS } from '@/text/office-routing'
import { unionsPage as words } from '@/text/office-unions'
import { unionTelephone } from '@/text/telephones'

/** What its reviewers did, and what was done to it; of a merged one what it left. */
function AuditWay({ union: { unionId, name } }: { union: UnionRow }) {
  return (
    <Button
      kind='secondary'
      size='small'
      label={auditPage.wayLabel(name)}
      onPress={() => openPage(pageUrl('papers/audit', { union: unionId, name }))}
    >
      {auditPage.way}
    </Button>
  )
}

/** A union that was merged into another, whose name is still found. */
function MergedCard({ union, onChanged }: { union: UnionRow; onChanged: () => void }) {
  const { goOn, running, failure } = useGoingOn()
  const { merger } = union
  if (!merger) return null
  return (
    <Card title={union.name} note={words.merged(merger.intoName)}>
      <View className='of-person__note'>{words.mergedBy(getInstant(merger.at), merger.byName, merger.reason)}</View>
      {union.underWay ? (
        <>
          <WriteFailure failure={failure} title={words.notGoneOn} />
          <View className='of-person__note'>{`${words.underWay}。${words.underWayNote}`}</View>
          <Button
            kind='secondary'
            size='small'
            loading={running}
            onPress={() => void goOn(union).then(() => onChanged())}
          >
            {words.goOn}
          </Button>
        </>
      ) : null}
      <View className='of-ways'>
        <AuditWay union={union} />
      </View>
    </Card>
  )
}

interface UnionCardProps {
  union: UnionRow
  onInvite: () => void
  onRename: () => void
  onTelephone: () => void
  onMerge: () => void
  onChanged: () => void
}

/** A union with what it has to do, what it was called before, and what the office may do with it. */
export function UnionCard({ union, onInvite, onRename, onTelephone, onMerge, onChanged }: UnionCardProps) {
  const { name, kind, reviewers, enterprises, openForms, formerNames, telephone } = union
  if (union.merger) return <MergedCard union={union} onChanged={onChanged} />
  const telephoneStep = telephone === null ? unionTelephone.give : unionTelephone.change
  const unattended = reviewers === 0 && enterprises > 0
  return (
    <Card
      title={name}
      accent={unattended ? 'warn' : undefined}
      extra={<StatusTag tone='neutral' text={UNION_KIND_WORDS[kind]} />}
    >
      <View className='of-person__note'>
        {words.work(reviewers, enterprises, openForms).map((part, index) => (
          <View key={part} className='k-nowrap'>{`${index > 0 ? ' · ' : ''}${part}`}</View>
        ))}
      </View>
      <View className='of-person__note'>{unionTelephone.shown(telephone)}</View>
      {formerNames.map((former) => (
        <View key={former.until} className='of-person__note'>
          {words.since(former.name, getInstant(former.until), former.byName)}
        </View>
      ))}
      {unattended ? <View className='of-person__note'>{words.unattended}</View> : null}
      <View className='of-ways'>
        {unattended ? (
          <Button kind='secondary' size='small' label={words.inviteLabel(name)} onPress={onInvite}>
            {words.invite}
          </Button>
        ) : null}
        <Button kind='secondary' size='small' label={words.renameLabel(name)} onPress={onRename}>
          {words.rename}
        </Button>
        <Button
          kind='secondary'
          size='small'
          label={unionTelephone.changeLabel(telephoneStep, name)}
          onPress={onTelephone}
        >
          {telephoneStep}
        </Button>
        <Button kind='secondary' size='small' label={words.mergeLabel(name)} onPress={onMerge}>
          {words.merge}
        </Button>
        <AuditWay union={union} />
      </View>
    </Card>
  )
}
