/** One unit; `factor` turns it into the standard unit of its family, `add` is for temperatures. */
export interface UnitDefinition {
  readonly code: string;
  readonly symbol: string;
  readonly label: string;
  readonly factor: string;
  readonly add?: string;
}

/** One measurement family; its first unit is the standard one. */
export interface MeasurementDefinition {
  readonly code: string;
  readonly label: string;
  readonly units: readonly UnitDefinition[];
}

const unit = (code: string, symbol: string, label: string, factor: string, add?: string): UnitDefinition =>
  add === undefined ? { code, symbol, label, factor } : { code, symbol, label, factor, add };

/** The measurement families that the demo catalog uses, and a few more, by code. */
export const measurementDefinitions: readonly MeasurementDefinition[] = [
  {
    code: 'Angle',
    label: 'Angle',
    units: [unit('RADIAN', 'rad', 'Radian', '1'), unit('DEGREE', '°', 'Degree', '0.01745329')],
  },
  {
    code: 'Area',
    label: 'Area',
    units: [
      unit('SQUARE_METER', 'm²', 'Square meter', '1'),
      unit('SQUARE_MILLIMETER', 'mm²', 'Square millimeter', '0.000001'),
      unit('SQUARE_CENTIMETER', 'cm²', 'Square centimeter', '0.0001'),
    ],
  },
  { code: 'Decibel', label: 'Decibel', units: [unit('DECIBEL', 'dB', 'Decibel', '1')] },
  {
    code: 'Duration',
    label: 'Duration',
    units: [
      unit('SECOND', 's', 'Second', '1'),
      unit('MINUTE', 'm', 'Minute', '60'),
      unit('HOUR', 'h', 'Hour', '3600'),
      unit('DAY', 'd', 'Day', '86400'),
    ],
  },
  {
    code: 'ElectricCharge',
    label: 'Electric charge',
    units: [
      unit('AMPEREHOUR', 'Ah', 'Ampere hour', '1'),
      unit('MILLIAMPEREHOUR', 'mAh', 'Milliampere hour', '0.001'),
    ],
  },
  {
    code: 'Frequency',
    label: 'Frequency',
    units: [unit('HERTZ', 'Hz', 'Hertz', '1'), unit('KILOHERTZ', 'kHz', 'Kilohertz', '1000')],
  },
  {
    code: 'Length',
    label: 'Length',
    units: [
      unit('METER', 'm', 'Meter', '1'),
      unit('MILLIMETER', 'mm', 'Millimeter', '0.001'),
      unit('CENTIMETER', 'cm', 'Centimeter', '0.01'),
      unit('INCH', 'in', 'Inch', '0.0254'),
      unit('FEET', 'ft', 'Feet', '0.3048'),
    ],
  },
  {
    code: 'Power',
    label: 'Power',
    units: [
      unit('WATT', 'W', 'Watt', '1'),
      unit('MILLIWATT', 'mW', 'Milliwatt', '0.001'),
      unit('KILOWATT', 'kW', 'Kilowatt', '1000'),
    ],
  },
  {
    code: 'Temperature',
    label: 'Temperature',
    units: [unit('KELVIN', '°K', 'Kelvin', '1'), unit('CELSIUS', '°C', 'Celsius', '1', '273.15')],
  },
  {
    code: 'Voltage',
    label: 'Voltage',
    units: [unit('VOLT', 'V', 'Volt', '1'), unit('MILLIVOLT', 'mV', 'Millivolt', '0.001')],
  },
  {
    code: 'Volume',
    label: 'Volume',
    units: [
      unit('CUBIC_METER', 'm³', 'Cubic meter', '1'),
      unit('MILLILITER', 'ml', 'Milliliter', '0.000001'),
      unit('LITER', 'l', 'Liter', '0.001'),
    ],
  },
  {
    code: 'Weight',
    label: 'Weight',
    units: [
      unit('KILOGRAM', 'kg', 'Kilogram', '1'),
      unit('GRAM', 'g', 'Gram', '0.001'),
      unit('POUND', 'lb', 'Pound', '0.45359237'),
    ],
  },
];
