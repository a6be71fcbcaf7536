import { BatchSheet } from '@/components/batch-sheet/batch-sheet'
import { MoveResults, ofEnterprises } from '@/components/batch-sheet/move-results'
import { Button } from '@/components/button/button'
import { DatePickerField } from '@/components/date-picker-field/date-picker-field'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { TextInput } from '@/components/text-input/text-input'
import type { ExtendMany } from '@/features/office/progress/use-extend-many'
import { extendManyPage as words } from '@/text/extension'

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
        {(outputs) => <MoveResults results={ofEnterprises(outputs)} done={words.extended} none={words.nobody} />}
      </BatchSheet>
    </>
  )
}
