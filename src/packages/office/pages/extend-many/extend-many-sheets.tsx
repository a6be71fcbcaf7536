import { View } from '@tarojs/components'
import { Button } from '@/components/button/button'
import { Cell } from '@/components/cell/cell'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Notice } from '@/components/notice/notice'
import { RowPages } from '@/components/row-pages/row-pages'
import { TextInput } from '@/components/text-input/text-input'
import type { ExtendMany, MoveResult } from '@/features/office/progress/use-extend-many'
import { extendManyPage as words } from '@/text/extension'
import { BatchSheet } from '../../parts/batch-sheet'

/** How many were extended, and of each of the others why not. */
function Extended({ results }: { results: readonly MoveResult[] }) {
  const refused = results.flatMap(({ assessmentId, enterpriseName, refusal }) =>
    refusal ? [{ assessmentId, enterpriseName, refusal }] : [],
  )
  if (results.length === 0) return <View>{words.nobody}</View>
  return (
    <>
      <Notice tone='ok'>{words.extended(results.length - refused.length)}</Notice>
      {refused.length > 0 ? <Notice tone='warn'>{words.refused(refused.length)}</Notice> : null}
      <RowPages rows={refused} unit={words.unit}>
        {({ assessmentId, enterpriseName, refusal }) => (
          <Cell key={assessmentId} plain title={enterpriseName} note={words.because(refusal)} />
        )}
      </RowPages>
    </>
  )
}

/** Asks for the day and the reason, shows how far it is, and then what came of each. */
export function ExtendManySheets({ page, filterWord }: { page: ExtendMany; filterWord: string }) {
  const { form, bounds, asking, job } = page
  return (
    <>
      {asking !== null && bounds ? (
        <HalfSheet
          open
          title={words.title}
          note={asking === 'chosen' ? words.noteChosen(page.selected.length) : words.noteAll(filterWord)}
          onClose={() => page.ask(null)}
          footer={<Button onPress={() => void page.submit()}>{words.confirm}</Button>}
        >
          <DatePickerField
            label={words.day}
            required
            value={form.day}
            start={bounds.earliestOn}
            end={bounds.latestOn}
            onChange={form.setDay}
            hint={words.dayHint}
            error={form.gaps.day}
          />
          <TextInput
            label={words.reason}
            required
            value={form.reason}
            onInput={form.setReason}
            placeholder={words.reasonExample}
            hint={words.reasonHint}
            error={form.gaps.reason}
          />
        </HalfSheet>
      ) : null}
      <BatchSheet job={job} name={words.name} preparing={words.reading} onClose={() => void page.close()}>
        {(outputs) => <Extended results={outputs.flatMap(({ results }) => results)} />}
      </BatchSheet>
    </>
  )
}
