import { DuplicateProfileDialog } from './duplicate-profile-dialog.tsx';
import { EditProfileDialog } from './edit-profile-dialog.tsx';
import type { HomeDialog } from './home-actions.ts';
import { MoveToGroupDialog } from './move-to-group-dialog.tsx';
import { RemoveProfileDialog } from './remove-profile-dialog.tsx';

/** The dialogs of home; one is open at a time. */
export function HomeDialogs({ dialog, onClose }: { dialog: HomeDialog; onClose: () => void }) {
  const profileOf = (kind: 'edit' | 'remove' | 'duplicate') =>
    dialog?.kind === kind ? dialog.profile : null;
  return (
    <>
      <EditProfileDialog profile={profileOf('edit')} onClose={onClose} />
      <DuplicateProfileDialog profile={profileOf('duplicate')} onClose={onClose} />
      <RemoveProfileDialog profile={profileOf('remove')} onClose={onClose} />
      <MoveToGroupDialog profileIds={dialog?.kind === 'move' ? dialog.profileIds : null} onClose={onClose} />
    </>
  );
}
