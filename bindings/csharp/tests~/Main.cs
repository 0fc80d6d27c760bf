// What the tests' program does where they start it as a second process. NUnit's runner runs the tests.

namespace com.tencent.imsdk.unity.tests
{
    internal static class Program
    {
        static int Main(string[] arguments)
        {
#if !UNITY_5_3_OR_NEWER
            if (arguments[0] == "leave") return PlainTests.Leave(arguments[1]);
#endif
            return Other.Play(arguments[1], arguments[2]);
        }
    }
}
