(function(late,core,require,__dirname){"use strict";const{mounts_frames_exports}=late("shared-5Y5ONONX");
late("shared-CD2VEOGU");
return{m26:mounts_frames_exports};

})