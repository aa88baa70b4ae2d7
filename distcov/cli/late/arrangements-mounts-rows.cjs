(function(late,core,require,__dirname){"use strict";const{mounts_rows_exports}=late("shared-Z5LYDTZW");
late("shared-5Y5ONONX");
late("shared-7R4P3MBE");
late("shared-MLMGEW7G");
late("shared-CD2VEOGU");
return{m28:mounts_rows_exports};

})