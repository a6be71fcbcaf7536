import { Button } from '@/components/button/button'
import { Card } from '@/components/card/card'
import { NarrativeField } from '@/components/narrative-field/narrative-field'
import { Notice } from '@/components/notice/notice'
import { useToast } from '@/components/toast/toast'
import { useFeedback } from '@/features/settings/use-feedback'
import { settingsPage } from '@/text/settings-page'

/** 投诉建议 to the office. */
export function FeedbackCard() {
  const feedback = useFeedback()
  const toast = useToast()
  const send = async () => {
    if (await feedback.send()) toast.show({ tone: 'ok', text: settingsPage.thanks })
  }
  return (
    <Card>
      <NarrativeField
        label={settingsPage.feedback}
        value={feedback.text}
        onInput={feedback.write}
        suggested={null}
        placeholder={settingsPage.feedbackExample}
      />
      {feedback.problem ? (
        <Notice tone='danger' urgent>
          {feedback.problem}
        </Notice>
      ) : null}
      <Button kind='secondary' loading={feedback.sending} onPress={() => void send()}>
        {settingsPage.sendFeedback}
      </Button>
    </Card>
  )
}
