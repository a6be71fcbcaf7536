import { FactField, FactRow } from '@/components/fact-field/fact-field'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import { fillWords } from '@/text/fill'
import { Computed } from './computed'
import { EvidencePhotos } from './evidence-photos'
import type { IndicatorProps } from './indicator-props'
import { ReviewerRemark } from './reviewer-remark'

/** An indicator that can only be read, and why. */
export function IndicatorReading({ fill, view, onOverlay, reason }: IndicatorProps & { reason: string }) {
  const { indicator, maximum, content } = view
  return (
    <>
      <Notice tone='info'>{reason}</Notice>
      {view.keptHere ? (
        <Notice
          tone='warn'
          title={fillWords.keptHere}
          action={{ text: fillWords.keptHereAction, onPress: () => onOverlay({ kind: 'kept', no: indicator.no }) }}
        >
          {fillWords.keptHereNote}
        </Notice>
      ) : null}
      <ReviewerRemark view={view} />
      {view.figures.length === 0 ? null : (
        <FactRow>
          {view.figures.map(({ fact, text }) => (
            <FactField key={fact.id} label={fact.label} unit={fact.unit} value={text} readOnly />
          ))}
        </FactRow>
      )}
      {view.computed
        .filter(({ result }) => result.kind !== 'incomplete')
        .map(({ fact, result }) => (
          <Computed key={fact.label} fact={fact} result={result} />
        ))}
      <NarrativeField label={`第 ${indicator.no} 项自评情况`} showLabel={false} value={content.narrative} readOnly />
      {maximum === null ? null : (
        <ScoreStepper value={content.selfScore} max={maximum} step={view.step} onChange={() => undefined} readOnly />
      )}
      <EvidencePhotos fill={fill} view={view} onOverlay={onOverlay} />
    </>
  )
}
