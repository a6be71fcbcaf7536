import { PeopleDesk } from '../../people/people-desk'

definePageConfig({
  navigationBarTitleText: '审核员和同事',
  enablePullDownRefresh: true,
})

export default function PeoplePage() {
  return <PeopleDesk />
}
