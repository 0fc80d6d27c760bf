// A program of somebody who has installed the package.

#include <convoke/convoke.hpp>

#include <iostream>

int main() {
    convoke::SdKConfig config;
    config.convoke_store = "memory";
    convoke::Client client(1400000001, config);
    client.Login("alice", "any text").get();
    std::cout << "Convoke " << client.GetSDKVersion() << " says hello to " << client.GetLoginUserID() << std::endl;
}
