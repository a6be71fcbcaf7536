import { PeopleDesk } from '../../people/people-desk'

export default function PeoplePage() {
  return <PeopleDesk />
}
