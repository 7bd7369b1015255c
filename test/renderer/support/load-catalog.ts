// The screens of the catalog, which are loaded when they are first shown: on a busy machine that takes longer than a
// test waits for what is on them.
import '../../../renderer/catalog/catalog-layout.tsx';
import '../../../renderer/catalog/entity-route.tsx';
import '../../../renderer/catalog/list-route.tsx';
import '../../../renderer/categories/category-screen.tsx';
import '../../../renderer/profiles/profile-screen.tsx';
import '../../../renderer/record/entity-page.tsx';
