import { useState } from 'react'
import { View } from '@tarojs/components'
import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { Button } from '@/components/button/button'
import { Cell } from '@/components/cell/cell'
import { Dialog } from '@/components/dialog/dialog'
import { RowPages } from '@/components/row-pages/row-pages'
import { StatRow } from '@/components/stat-row/stat-row'
import { StatusTag } from '@/components/status-tag/status-tag'
import type { NudgeJob } from '@/features/office/progress/use-nudge-all'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { type Year, yearParameters } from '@/features/session/years'
import { groupNudges, type NudgeGroup } from '@/features/worklist/nudge'
import { officeNudgeWords } from '@/text/office'
import { nudgeAll } from '@/text/office-progress'
import { nudgedPeopleSentence } from '@/text/review'
import './progress.scss'

/** So many names of a group are shown before the rest is asked for. */
const SHOWN = 5

function NudgeGroupNames({ group, year }: { group: NudgeGroup; year: Year }) {
  const [open, setOpen] = useState(false)
  const { results, outcome } = group
  const words = officeNudgeWords(outcome)
  return (
    <View className='of-nudge'>
      <View className='of-nudge__head'>
        <StatusTag
          tone={words.tone}
          icon={words.tone === 'warn' ? 'alert' : undefined}
          text={nudgeAll.outcomeCount(words.title, results.length)}
        />
        <View className='of-nudge__note'>{words.note}</View>
        {outcome === 'no_contact' ? (
          <Button kind='secondary' size='small' onPress={() => openPage(pageUrl('office/invitations'))}>
            {nudgeAll.sendInvitations}
          </Button>
        ) : null}
      </View>
      <RowPages rows={open ? results : results.slice(0, SHOWN)} unit={nudgeAll.enterprises}>
        {({ id, name, people }) => (
          <Cell
            key={id}
            plain
            title={name}
            note={nudgedPeopleSentence(people) || undefined}
            onPress={() => openPage(pageUrl('office/enterprise', { ...yearParameters(year), id }))}
          />
        )}
      </RowPages>
      {!open && results.length > SHOWN ? (
        <Button kind='text' size='small' onPress={() => setOpen(true)}>
          {nudgeAll.showAll(results.length)}
        </Button>
      ) : null}
    </View>
  )
}

/** What came of a nudge: how many of each outcome at a glance, then the enterprises, those first that somebody has to act on. */
function NudgeGroups({ groups, year }: { groups: readonly NudgeGroup[]; year: Year }) {
  if (groups.length === 0) return <View>{nudgeAll.nobody}</View>
  return (
    <>
      <StatRow
        stats={groups.map(({ outcome, results }) => ({
          key: outcome,
          label: officeNudgeWords(outcome).title,
          value: results.length,
        }))}
      />
      {groups.map((group) => (
        <NudgeGroupNames key={group.outcome} group={group} year={year} />
      ))}
    </>
  )
}

interface NudgeAllProps {
  nudge: NudgeJob
  /** The year of which somebody is nudged. */
  year: Year
  asking: boolean
  /** How many are told, and how many of these have to correct. */
  count: number
  returned: number
  onCancel: () => void
  onStart: () => void
}

/** Asks once, shows how far it is, and then for each enterprise whether it was told or is to be telephoned. */
export function NudgeAll({ nudge, year, asking, count, returned, onCancel, onStart }: NudgeAllProps) {
  return (
    <>
      <Dialog
        open={asking}
        title={nudgeAll.title(count)}
        body={nudgeAll.body(count - returned, returned)}
        confirmText={nudgeAll.confirm}
        onCancel={onCancel}
        onConfirm={onStart}
      />
      <BatchSheet job={nudge} name={nudgeAll.confirm} preparing={nudgeAll.reading} onClose={nudge.close}>
        {(outputs) => <NudgeGroups groups={groupNudges(outputs.flatMap((output) => output.results))} year={year} />}
      </BatchSheet>
    </>
  )
}
