import '@/text/refused-in-packages'
import { useRouter } from '@tarojs/taro'
import { ReadFailure } from '@/components/failure/failure'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Page } from '@/components/page/page'
import { usePackages } from '@/features/packages/use-packages'
import { shownListNamed } from '@/features/documents/shown-list'
import { useHandedOver } from '@/features/picking'
import { useBar } from '@/features/session/appearance'
import { useSession } from '@/features/session/use-session'
import { BuiltPackage } from './built-package'
import { NewPackage } from './new-package'

definePageConfig({ navigationBarTitleText: '材料包' })

/** 材料包: everything of an enterprise, a union or the province in one place, to be filed on the union federation's platform. */
export default function PackagePage() {
  useBar('plain')
  const { session, failure: sessionFailure, load } = useSession()
  const list = shownListNamed(useRouter().params)
  const picked = useHandedOver()
  const packages = usePackages(list !== undefined || picked !== undefined)
  const seat = session?.person?.seat
  if (seat && packages.ready)
    return packages.shown ? (
      <BuiltPackage key={packages.shown.packageId} packages={packages} view={packages.shown} />
    ) : (
      <NewPackage packages={packages} seat={seat} list={list} picked={picked} />
    )
  const failure = packages.failure ?? (session ? undefined : sessionFailure)
  return (
    <Page>
      {failure ? (
        <ReadFailure failure={failure} onRetry={() => Promise.all([load(), packages.reload()])} />
      ) : (
        <LoadingState rows={5} />
      )}
    </Page>
  )
}
