import { type Localized, words as l } from '../words/localized.ts';

/** One category; the list is in tree order, parents before their children. */
export interface CategoryDefinition {
  readonly code: string;
  readonly parent: string | null;
  readonly labels: Localized;
}

const node = (parent: string | null, code: string, labels: Localized): CategoryDefinition => ({
  code,
  parent,
  labels,
});

/** The trees: master (ecommerce), mobile_catalog (mobile), print_catalog (print). */
export const categoryDefinitions: readonly CategoryDefinition[] = [
  node(null, 'master', l('Master catalog', 'Catalogue principal', 'Hauptkatalog')),
  node('master', 'outdoor', l('Outdoor', 'Plein air', 'Outdoor')),
  node('outdoor', 'bags', l('Bags', 'Sacs', 'Taschen')),
  node('bags', 'trekking_backpacks', l('Trekking backpacks', 'Sacs de trekking', 'Trekkingrucksäcke')),
  node('bags', 'daypacks', l('Daypacks', 'Sacs à la journée', 'Tagesrucksäcke')),
  node('bags', 'travel_bags', l('Travel bags', 'Sacs de voyage', 'Reisetaschen')),
  node('outdoor', 'camping', l('Camping', 'Camping', 'Camping')),
  node('camping', 'tents', l('Tents', 'Tentes', 'Zelte')),
  node('camping', 'sleeping_bags', l('Sleeping bags', 'Sacs de couchage', 'Schlafsäcke')),
  node('master', 'home', l('Home', 'Maison', 'Zuhause')),
  node('home', 'furniture', l('Furniture', 'Meubles', 'Möbel')),
  node('furniture', 'dining_room', l('Dining room', 'Salle à manger', 'Esszimmer')),
  node('furniture', 'living_room', l('Living room', 'Salon', 'Wohnzimmer')),
  node('furniture', 'office_furniture', l('Office', 'Bureau', 'Büro')),
  node('home', 'kitchen', l('Kitchen', 'Cuisine', 'Küche')),
  node('kitchen', 'pans', l('Pans', 'Poêles', 'Pfannen')),
  node('kitchen', 'pots', l('Pots', 'Casseroles', 'Töpfe')),
  node('home', 'lighting', l('Lighting', 'Éclairage', 'Beleuchtung')),
  node('lighting', 'desk_lamps', l('Desk lamps', 'Lampes de bureau', 'Schreibtischleuchten')),
  node('lighting', 'ceiling_lamps', l('Ceiling lamps', 'Plafonniers', 'Deckenleuchten')),
  node('lighting', 'floor_lamps', l('Floor lamps', 'Lampadaires', 'Stehleuchten')),
  node('home', 'household_appliances', l('Appliances', 'Électroménager', 'Haushaltsgeräte')),
  node('household_appliances', 'floor_care', l('Floor care', 'Entretien des sols', 'Bodenpflege')),
  node('master', 'fashion', l('Fashion', 'Mode', 'Mode')),
  node('fashion', 'women', l('Women', 'Femmes', 'Damen')),
  node('women', 'jackets_women', l('Jackets', 'Vestes', 'Jacken')),
  node('women', 't_shirts_women', l('T-shirts', 'T-shirts', 'T-Shirts')),
  node('fashion', 'men', l('Men', 'Hommes', 'Herren')),
  node('men', 'jackets_men', l('Jackets', 'Vestes', 'Jacken')),
  node('men', 't_shirts_men', l('T-shirts', 'T-shirts', 'T-Shirts')),
  node('fashion', 'footwear', l('Footwear', 'Chaussures', 'Schuhe')),
  node('footwear', 'hiking_boots', l('Hiking boots', 'Randonnée', 'Wanderschuhe')),
  node('footwear', 'running_shoes', l('Running shoes', 'Course', 'Laufschuhe')),
  node('footwear', 'casual_shoes', l('Casual shoes', 'Ville', 'Freizeitschuhe')),
  node('master', 'electronics', l('Electronics', 'Électronique', 'Elektronik')),
  node('electronics', 'audio', l('Audio', 'Audio', 'Audio')),
  node('audio', 'headphones', l('Headphones', 'Casques', 'Kopfhörer')),
  node('electronics', 'televisions', l('Televisions', 'Téléviseurs', 'Fernseher')),
  node('master', 'new_arrivals', l('New arrivals', 'Nouveautés', 'Neuheiten')),
  node(null, 'mobile_catalog', l('Mobile catalog', 'Catalogue mobile', 'Mobilkatalog', 'كتالوج الجوال')),
  node('mobile_catalog', 'm_outdoor', l('Outdoor', 'Plein air', 'Outdoor', 'الهواء الطلق')),
  node('mobile_catalog', 'm_home', l('Home', 'Maison', 'Zuhause', 'المنزل')),
  node('mobile_catalog', 'm_fashion', l('Fashion', 'Mode', 'Mode', 'أزياء')),
  node('mobile_catalog', 'm_electronics', l('Electronics', 'Électronique', 'Elektronik', 'إلكترونيات')),
  node(null, 'print_catalog', l('Print catalog 2026', 'Catalogue papier 2026', 'Druckkatalog 2026')),
  node('print_catalog', 'p_outdoor', l('Outdoor pages', 'Pages plein air', 'Outdoor-Seiten')),
  node('print_catalog', 'p_home', l('Home pages', 'Pages maison', 'Wohnseiten')),
  node('print_catalog', 'p_fashion', l('Fashion pages', 'Pages mode', 'Modeseiten')),
  node('print_catalog', 'p_electronics', l('Electronics pages', 'Pages électronique', 'Elektronikseiten')),
];
