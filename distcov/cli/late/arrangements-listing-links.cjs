(function(late,core,require,__dirname){"use strict";const{listing_links_exports}=late("shared-QVLWPXC2");
late("shared-CD2VEOGU");
return{m21:listing_links_exports};

})