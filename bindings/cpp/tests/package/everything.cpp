// Every call, used or not, must compile.

#include <convoke/convoke.hpp>

template class convoke::Calls<convoke::Client>;
