import { z } from 'zod';
import { camelCased } from './catalog-item.ts';
import { lenientCode, lenientCodes, lenientLabels } from './lenient.ts';
import { optionalFlag, optionalNumber, optionalText } from './lenient-item.ts';
import { coded } from './resource.ts';

const schema = z
  .object({
    code: lenientCode,
    type: optionalText,
    group: optionalText,
    group_labels: lenientLabels.catch({}),
    labels: lenientLabels,
    localizable: optionalFlag,
    scopable: optionalFlag,
    unique: optionalFlag,
    sort_order: optionalNumber,
    available_locales: lenientCodes.catch([]),
    metric_family: optionalText,
    default_metric_unit: optionalText,
    reference_data_name: optionalText,
    wysiwyg_enabled: optionalFlag,
    decimals_allowed: optionalFlag,
    auto_option_sorting: optionalFlag,
    is_main_identifier: optionalFlag,
  })
  .transform(camelCased);

/** `/attributes` (pim-community-dev, GetAttributeEndToEnd.php). Types that are not known are kept as they are. */
export const attributeResource = coded(() => '/attributes', schema, { searchedBy: 'code' });
